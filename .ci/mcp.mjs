// Asks an index of the sample cables with the official client of the Model Context Protocol.
// Usage: node mcp-client.mjs COMMAND ARGUMENT…   (the command that starts the server)
import assert from "node:assert/strict";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const [command, ...args] = process.argv.slice(2);
const client = new Client({ name: "test", version: "1" });
await client.connect(new StdioClientTransport({ command, args }));

async function call(name, given) {
  const result = await client.callTool({ name, arguments: given });
  assert.equal(result.content.length, 1);
  assert.equal(result.content[0].type, "text");
  if (result.isError) {
    return result.content[0].text;
  }
  assert.ok(result.content[0].text.length <= (given.maxCharacters ?? 8000), name);
  return JSON.parse(result.content[0].text);
}

const { tools } = await client.listTools();
assert.deepEqual(tools.map((tool) => tool.name), ["search", "show", "cites", "gaps", "check"]);
assert.ok(tools.every((tool) => tool.annotations.readOnlyHint));
assert.equal(client.getServerVersion().name, "cables");
await client.ping();

const found = await call("search", { query: "police corruption", limit: 3, maxCharacters: 3000 });
assert.ok(found.total > 3 && found.hits.length > 0);
assert.ok(found.hits.every((hit) => hit.id && hit.paragraphs.every((one) => "paragraph" in one)));
const next = await call("search", { query: "police corruption", limit: 3, after: found.next });
assert.ok(next.hits.every((hit) => found.hits.every((one) => one.id !== hit.id)));

const shown = await call("show", { id: "06PHNOMPENH2611", paragraph: 7 });
assert.equal(shown.paragraphs[0].paragraph, 7);
assert.equal((await call("cites", { id: "06PHNOMPENH2611" })).id, "06PHNOMPENH2611");
assert.ok((await call("gaps", { maxCharacters: 500 })).leftOut > 0);
const checked = await call("check", { text: "“Everything else in town is rice” (06PHNOMPENH2611)." });
assert.equal(checked.passes, false);
assert.match(await call("show", { id: "06NOWHERE1" }), /does not hold/);
await assert.rejects(client.callTool({ name: "delete", arguments: {} }), /no tool/);
await client.close();
console.log("the official client of the Model Context Protocol was answered");
