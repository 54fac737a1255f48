package org.cablesearch.benchmarks.generator;

import java.time.LocalDateTime;
import java.util.SplittableRandom;

/**
 * The post, date and serial of each cable of an archive, by its number. Numbers are in the order of the dates, as in
 * the dump.
 */
final class Identities {

    private static final int FIRST_YEAR = 1985;
    /**
     * For each year, beginning with the first, how many of a thousand cables belong to it; few old cables were kept.
     */
    private static final int[] OF_A_THOUSAND = {
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 6, 20, 45, 80, 140, 165, 180, 165, 140, 27
    };

    private final long seed;
    private final int[] firstOfYear = new int[OF_A_THOUSAND.length + 1];
    private final Weighted posts = Weighted.zipf(Post.all().size(), 0.6);

    Identities(long seed, int size) {
        this.seed = seed;
        long sum = 0;
        for (int year = 0; year < OF_A_THOUSAND.length; year++) {
            sum += OF_A_THOUSAND[year];
            firstOfYear[year + 1] = (int) (sum * size / 1000);
        }
        firstOfYear[OF_A_THOUSAND.length] = size;
    }

    Identity of(int number) {
        int year = 0;
        while (number >= firstOfYear[year + 1]) {
            year++;
        }
        SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        int inYear = number - firstOfYear[year];
        long minutes = (long) inYear * 365 * 24 * 60 / (firstOfYear[year + 1] - firstOfYear[year]);
        LocalDateTime date = LocalDateTime.of(FIRST_YEAR + year, 1, 1, 0, 0).plusMinutes(minutes);
        return new Identity(Post.all().get(posts.draw(random)), date, inYear + 1);
    }
}
