// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * The resources that this process uses: time, processor time of all its threads, and the maximum memory in use after a
 * garbage collection.
 */
final class BenchmarkUsage {

    static final String WALL = "wall";
    static final String CPU = "cpu";
    static final String HEAP = "heap";
    static final String RESIDENT = "resident";

    private final long start = System.nanoTime();
    private final AtomicLong liveHeap = new AtomicLong();

    /** Starts the measurement. */
    BenchmarkUsage() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener((notification, handback) -> collected(notification), null, null);
            }
        }
    }

    private void collected(Notification notification) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                    .getGcInfo()
                    .getMemoryUsageAfterGc()
                    .entrySet()
                    .stream()
                    .filter(pool -> isHeap(pool.getKey()))
                    .map(Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
            liveHeap.accumulateAndGet(used, Math::max);
        }
    }

    private static boolean isHeap(String pool) {
        return !pool.startsWith("Code") && !pool.startsWith("Metaspace") && !pool.startsWith("Compressed");
    }

    /** Seconds since the start, seconds of processor time of the process, megabytes of heap and of resident memory. */
    Map<String, Double> readings() throws IOException {
        Map<String, Double> readings = new LinkedHashMap<>();
        readings.put(WALL, (System.nanoTime() - start) / 1e9);
        readings.put(CPU, processCpuSeconds());
        readings.put(HEAP, liveHeap.get() / 1e6);
        readings.put(RESIDENT, residentMegabytes());
        return readings;
    }

    private static double processCpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    /** The maximum resident memory, as Linux reports it; 0 on other systems. */
    private static double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
                    .findFirst()
                    .orElse(0);
        }
    }
}
