/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times at which a user enters things one after the other: several in an evening or at a weekend,
 * then nothing for a while. Later things never have earlier times.
 */
public final class Sessions {

    private static final int LONGEST = 12;
    private static final int PERCENT_OF_BEGINNINGS = 40;
    private static final Duration SHORT_OF_A_DAY_AND_A_HALF = Duration.ofHours(36);
    private static final int FIRST_HOUR = 17;
    private static final int FIRST_HOUR_OF_WEEKENDS = 10;
    private static final int LAST_HOUR = 21;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int SECONDS_OF_AN_HOUR = 3_600;
    private static final int LEAST_PAUSE = 140;
    private static final int MORE_PAUSE = 90;

    private final long seed;
    private final int ordinal;
    private final Draw.Kind kind;
    private final Instant first;
    private final Instant end;
    private final int count;

    /**
     * @param first no time is before it
     * @param end all times are before it
     * @param count how many things there are
     */
    public Sessions(long seed, int ordinal, Draw.Kind kind, Instant first, Instant end, int count) {
        this.seed = seed;
        this.ordinal = ordinal;
        this.kind = kind;
        this.first = first;
        this.end = end;
        this.count = count;
    }

    /** The end of the day before the given moment, in UTC. */
    public static Instant yesterday(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS);
    }

    /** When the thing with an index was entered, to the second. */
    public Instant at(int index) {
        int begin = index;
        while (!begins(begin)) {
            begin--;
        }
        int next = index + 1;
        while (next < count && !begins(next)) {
            next++;
        }
        long from = edge(begin);
        long length = edge(next) - from;
        return length < SHORT_OF_A_DAY_AND_A_HALF.toSeconds()
                ? Instant.ofEpochSecond(from + length * (index - begin) / (next - begin + 1))
                : inTheEvening(begin, from, length).plusSeconds(pauses(begin, index));
    }

    private boolean begins(int index) {
        return index % LONGEST == 0 || draw(index).chance(PERCENT_OF_BEGINNINGS);
    }

    /** From this second on, the session that begins with an index may take place. */
    private long edge(int index) {
        double part = (double) index / Math.max(1, count);
        return first.getEpochSecond() + (long) (part * Duration.between(first, end).toSeconds());
    }

    private Instant inTheEvening(int index, long from, long length) {
        var draw = draw(index);
        draw.next();
        long days = (length - SECONDS_OF_A_DAY) / SECONDS_OF_A_DAY;
        long midnight = (from + SECONDS_OF_A_DAY - 1) / SECONDS_OF_A_DAY * SECONDS_OF_A_DAY;
        long day = midnight / SECONDS_OF_A_DAY + draw.below(days + 1);
        // Whoever has a choice of days takes a free one half of the time
        for (int tries = 0; tries < 2 && days > 2 && !isFree(day) && draw.chance(60); tries++) {
            day = midnight / SECONDS_OF_A_DAY + draw.below(days + 1);
        }
        int hour = draw.between(isFree(day) ? FIRST_HOUR_OF_WEEKENDS : FIRST_HOUR, LAST_HOUR);
        long second = day * SECONDS_OF_A_DAY + hour * SECONDS_OF_AN_HOUR + draw.below(2_400);
        long last = from + length - SECONDS_OF_AN_HOUR;
        return Instant.ofEpochSecond(Math.max(from, Math.min(second, last)));
    }

    private static boolean isFree(long day) {
        var weekday =
                Instant.ofEpochSecond(day * SECONDS_OF_A_DAY)
                        .atOffset(ZoneOffset.UTC)
                        .getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private long pauses(int begin, int index) {
        long seconds = 0;
        for (int i = begin + 1; i <= index; i++) {
            seconds += LEAST_PAUSE + draw(i).below(MORE_PAUSE);
        }
        return seconds;
    }

    private Draw draw(int index) {
        return Draw.ofAccount(~seed, ordinal, kind, index);
    }
}
