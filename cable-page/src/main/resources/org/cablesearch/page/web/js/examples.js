// Queries from which people learn the language. The help shows how many cables each finds in this archive; those with `words` are also
// on the overview, in plain words, for people who do not know the language yet.

export const EXAMPLES = [
  {
    query: "police corruption", means: "both words, in any form: in the subject, a heading, the text, or as post, month or year",
    words: "About police and corruption",
  },
  { query: '"human rights"', means: "side by side, in one paragraph", words: "With the phrase “human rights”" },
  {
    query: "tags:PHUM NOT tags:PREL", means: "TAGS by code; tags:\"human rights\" by name",
    words: "Filed under human rights, but not under foreign relations",
  },
  {
    query: "level:[C TO *] date:[2006-01 TO 2008]", means: "Confidential and above; dates as years, months or days",
    words: "Confidential or higher, 2006 to 2008",
  },
  {
    query: "para:(police AND corruption AND marking:SBU)", means: "all of it in the same paragraph",
    words: "Both words in one paragraph that is marked SBU",
  },
  { query: "police OR army NOT corruption", means: "NOT binds tighter than AND, AND tighter than OR" },
  { query: "exact:fishing", means: "the word exactly as written" },
  { query: "corrupt*", means: "words that begin like this; ? stands for one letter" },
  { query: "polise~1", means: "one letter wrong" },
  { query: '"police bribe"~8', means: "near each other" },
  { query: "people:rashidi", means: "a person, however spelt; people.exact: only as written" },
  { query: "orgs:UN", means: "an organisation, by acronym or name" },
  { query: "origin:cairo", means: "the post" },
  { query: "caption:NODIS OR caption:EXDIS", means: "captions" },
  { query: "cites:*", means: "cables that cite others; cites: and citedby: take a cable’s number" },
  { query: "role:SUMMARY", means: "also COMMENT, ACTION_REQUEST, NOTE, BODY" },
];
