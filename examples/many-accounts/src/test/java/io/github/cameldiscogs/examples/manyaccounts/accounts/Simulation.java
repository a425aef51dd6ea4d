/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * What one address can do, in virtual time: one request after another, at the pace of the budget,
 * for the account that is due for longest. All collections are of the same size.
 */
final class Simulation {

    private static final Duration FULL_SCAN = Duration.ofHours(24);

    private final Pace pace;
    private final double secondsOfRequest;
    private final int pages;
    private final PriorityQueue<Account> queue =
            new PriorityQueue<>(Comparator.comparingDouble((Account account) -> account.due));
    private final Duration outageFrom;
    private final Duration outageUntil;

    private double now;
    private long requests;

    /**
     * @param requestsOfMinute what readers may use of the budget
     * @param pages what reading all of a collection costs; a look for what is new costs one
     * @param outage nothing can be read then, from the first time until the second
     */
    Simulation(Pace pace, int requestsOfMinute, int pages, Duration... outage) {
        this.pace = pace;
        this.secondsOfRequest = 60.0 / requestsOfMinute;
        this.pages = pages;
        this.outageFrom = outage.length == 0 ? Duration.ZERO : outage[0];
        this.outageUntil = outage.length == 0 ? Duration.ZERO : outage[1];
    }

    private static final class Account {
        private double due;
        private double fullScanDue;
        private double read = Double.NaN;
        private int failures;
    }

    /** Users who sign in one after another, within a time. */
    Simulation signIn(int accounts, Duration within) {
        for (int number = 0; number < accounts; number++) {
            var account = new Account();
            account.due = (double) within.toSeconds() * number / accounts;
            queue.add(account);
        }
        return this;
    }

    /**
     * Goes on until a time.
     *
     * @return the age that what is known of an account had when it was read again; zeros if none
     *     was
     */
    Ages runUntil(Duration end) {
        var ages = new double[1 << 16];
        int count = 0;
        while (true) {
            var account = queue.remove();
            now = Math.max(now, account.due);
            if (now >= end.toSeconds()) {
                queue.add(account);
                return Ages.of(Arrays.copyOf(ages, count));
            }
            double last = account.read;
            if (isAway()) {
                account.due = now + pace.pause(account.failures++).toSeconds();
            } else {
                read(account);
            }
            queue.add(account);
            if (account.read > last) {
                ages = count == ages.length ? Arrays.copyOf(ages, 2 * count) : ages;
                ages[count++] = account.read - last;
            }
        }
    }

    private boolean isAway() {
        return now >= outageFrom.toSeconds() && now < outageUntil.toSeconds();
    }

    private void read(Account account) {
        boolean full = now >= account.fullScanDue;
        if (full) {
            account.fullScanDue = now + FULL_SCAN.toSeconds();
        }
        int cost = full ? pages : 1;
        requests += cost;
        now += cost * secondsOfRequest;
        account.read = now;
        account.failures = 0;
        account.due = now + pace.interval().toSeconds();
    }

    /** How many requests were sent until now. */
    long requests() {
        return requests;
    }

    /**
     * @param median in minutes
     * @param percentile95 in minutes
     * @param oldest in minutes
     */
    record Ages(double median, double percentile95, double oldest) {

        private static Ages of(double... seconds) {
            if (seconds.length == 0) {
                return new Ages(0, 0, 0);
            }
            Arrays.sort(seconds);
            return new Ages(at(seconds, 0.5), at(seconds, 0.95), at(seconds, 1));
        }

        private static double at(double[] seconds, double share) {
            return seconds[(int) Math.ceil(share * seconds.length) - 1] / 60;
        }
    }
}
