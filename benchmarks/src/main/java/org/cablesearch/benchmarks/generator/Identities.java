// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.generator;

import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The post, date and serial of each cable of an archive, by its number. Numbers are in the order of the dates, as in
 * the dump.
 */
final class Identities {

    /** The years of the dump; few old cables were kept. */
    static final Years DUMP = new Years(
            1985, List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 6, 20, 45, 80, 140, 165, 180, 165, 140, 27));

    /** The years of the telegrams of the National Archives. */
    static final Years TELEGRAMS = new Years(1973, List.of(75, 139, 160, 167, 148, 156, 155));

    private final long seed;
    private final int firstYear;
    private final int[] firstOfYear;
    private final Weighted posts = Weighted.zipf(Post.all().size(), 0.6);

    /**
     * The years of an archive.
     *
     * @param first the first of them
     * @param ofAThousand for each year, its cables per thousand
     */
    record Years(int first, List<Integer> ofAThousand) {}

    Identities(long seed, int size, Years years) {
        this.seed = seed;
        this.firstYear = years.first();
        this.firstOfYear = new int[years.ofAThousand().size() + 1];
        long sum = 0;
        for (int year = 0; year < years.ofAThousand().size(); year++) {
            sum += years.ofAThousand().get(year);
            firstOfYear[year + 1] = (int) (sum * size / 1000);
        }
        firstOfYear[years.ofAThousand().size()] = size;
    }

    Identity of(int number) {
        int year = 0;
        while (number >= firstOfYear[year + 1]) {
            year++;
        }
        SplittableRandom random = new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
        int inYear = number - firstOfYear[year];
        long minutes = (long) inYear * 365 * 24 * 60 / (firstOfYear[year + 1] - firstOfYear[year]);
        LocalDateTime date = LocalDateTime.of(firstYear + year, 1, 1, 0, 0).plusMinutes(minutes);
        return new Identity(Post.all().get(posts.draw(random)), date, inYear + 1);
    }
}
