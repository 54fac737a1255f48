// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.join.ParentJoinModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.node.NodeValidationException;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/**
 * Runs a node until its process ends. OpenSearch's own launcher checks whether the machine is fit for production,
 * refuses to run as root, and reads its modules from folders. This one skips the checks and loads the modules from the
 * class path, so it is suitable for tests and for trying out a cluster, but not for production.
 */
final class ClusterNode extends Node {

    /** The modules of the distribution that an index of cables needs. */
    private static final List<Class<? extends Plugin>> MODULES = List.of(
            Netty4ModulePlugin.class,
            CommonAnalysisModulePlugin.class,
            ParentJoinModulePlugin.class,
            MapperExtrasModulePlugin.class,
            ReindexModulePlugin.class,
            PainlessModulePlugin.class);

    private ClusterNode(Environment environment) {
        super(environment, MODULES.stream().map(ClusterNode::module).toList(), false);
    }

    private static PluginInfo module(Class<? extends Plugin> type) {
        return new PluginInfo(
                type.getName(),
                "on the class path",
                Version.CURRENT.toString(),
                Version.CURRENT,
                System.getProperty("java.specification.version"),
                type.getName(),
                null,
                List.of(),
                false);
    }

    /**
     * Starts a node in a folder, which is created if absent: {@code FOLDER [SETTING=VALUE]...}. Prints the node's
     * address once the node answers. With {@code -Dnode.parent=PID} the node ends when that process ends, even if that
     * is killed.
     */
    public static void main(String... args) throws IOException, NodeValidationException, InterruptedException {
        String parent = System.getProperty("node.parent");
        if (parent != null) {
            endWith(Long.parseLong(parent));
        }
        Environment environment = environment(Path.of(args[0]), List.of(args).subList(1, args.length));
        LogConfigurator.setNodeName(Node.NODE_NAME_SETTING.get(environment.settings()));
        LogConfigurator.configureWithoutConfig(environment.settings());
        ClusterNode node = new ClusterNode(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
        node.start();
        HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
        System.out.println("http://" + http.boundAddress().publishAddress());
        // All threads of OpenSearch are daemons, so the main thread must stay alive.
        Thread.currentThread().join();
    }

    private static Environment environment(Path home, List<String> args) throws IOException {
        for (String folder : List.of("config", "modules", "plugins")) {
            Files.createDirectories(home.resolve(folder));
        }
        Settings.Builder settings = Settings.builder()
                .put("path.home", home.toAbsolutePath().toString())
                .put("transport.type", "netty4")
                .put("http.type", "netty4");
        for (String arg : args) {
            String[] setting = arg.split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return InternalSettingsPreparer.prepareEnvironment(settings.build(), Map.of(), null, () -> "node");
    }

    /** Halts this process when another one ends, or immediately if it has already ended. */
    private static void endWith(long parent) {
        Thread watch = new Thread(() -> {
            ProcessHandle.of(parent).ifPresent(process -> process.onExit().join());
            Runtime.getRuntime().halt(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
