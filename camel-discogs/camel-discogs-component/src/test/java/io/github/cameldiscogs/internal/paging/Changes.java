/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What happens to a list while it is read, as a seed decides. */
final class Changes implements Consumer<ChangingList> {

    /** A habit of those who change a list. */
    enum Habit {
        ADD,
        REMOVE,
        ADD_AND_REMOVE,
        /** One is added for each that is removed, so that the total tells nothing. */
        REPLACE,
        /**
         * One is added after a page and one removed after another, so that the total comes back.
         */
        BACK_AND_FORTH,
        /** What was added is removed again. */
        TAKE_BACK,
        /** The same item goes, and comes back as the newest. */
        ADD_ANEW
    }

    /** Where an item comes into a list. */
    enum Place {
        AT_THE_END,
        /** At any place among those that were added in the same second. */
        AMONG_TIES,
        ANYWHERE
    }

    private final Random random;
    private final Habit habit;
    private final Place place;
    private final int mostAtOnce;
    private final int oneIn;
    private final boolean inOneSecond;
    private final List<Long> added = new ArrayList<>();
    private boolean cancelledOut;
    private boolean hasAdded;

    /** Changes of any kind and number, in which new items come to some place. */
    Changes(Random random, Place... places) {
        this.random = random;
        this.habit = Habit.values()[random.nextInt(Habit.values().length)];
        this.place = places[random.nextInt(places.length)];
        this.mostAtOnce = random.nextBoolean() ? 2 : 25;
        this.oneIn = random.nextBoolean() ? 1 : 1 + random.nextInt(12);
        this.inOneSecond = random.nextInt(4) == 0;
    }

    /** Whether as many items came as went between two pages, so that no total could show it. */
    boolean cancelledOut() {
        return cancelledOut;
    }

    @Override
    public void accept(ChangingList list) {
        if (random.nextInt(oneIn) > 0) {
            return;
        }
        int size = list.size();
        int changes = random.nextInt((habit == Habit.BACK_AND_FORTH ? 1 : mostAtOnce) + 1);
        for (int change = 0; change < changes; change++) {
            // As few seconds pass as to make ties in the date common
            list.passSeconds(inOneSecond ? 0 : random.nextInt(2));
            change(list);
        }
        cancelledOut |= changes > 0 && list.size() == size;
    }

    private void change(ChangingList list) {
        switch (habit) {
            case ADD -> add(list);
            case REMOVE -> remove(list);
            case ADD_AND_REMOVE -> {
                if (random.nextBoolean()) {
                    add(list);
                } else {
                    remove(list);
                }
            }
            case REPLACE -> {
                remove(list);
                add(list);
            }
            case BACK_AND_FORTH -> {
                if (hasAdded) {
                    remove(list);
                } else {
                    add(list);
                }
                hasAdded = !hasAdded;
            }
            case TAKE_BACK -> {
                if (added.isEmpty() || random.nextBoolean()) {
                    remove(list);
                    add(list);
                } else {
                    list.remove(added.remove(random.nextInt(added.size())));
                }
            }
            case ADD_ANEW -> {
                if (list.size() > 0) {
                    list.addAnew(list.removeAt(random.nextInt(list.size())));
                }
            }
        }
    }

    private void add(ChangingList list) {
        added.add(
                switch (place) {
                    case AT_THE_END -> list.add();
                    case AMONG_TIES -> list.addAmongTies(random);
                    case ANYWHERE -> list.insertOld(random.nextInt(list.size() + 1));
                });
    }

    private void remove(ChangingList list) {
        if (list.size() > 0) {
            list.removeAt(random.nextInt(list.size()));
        }
    }
}
