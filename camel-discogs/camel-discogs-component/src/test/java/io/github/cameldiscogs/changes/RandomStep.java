/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What a consumer may do next with a list, done alike to two ledgers. Few keys, so that they meet
 * often; and each has its own positions, so that the order is certain.
 */
final class RandomStep {

    private static final int KEYS = 60;

    private final Random random;

    RandomStep(Random random) {
        this.random = random;
    }

    void apply(ModelLedger model, ChangeLedger ledger) {
        var step = step(model);
        step.on(model);
        step.on(ledger);
    }

    private interface Step {
        void on(ChangeLedger ledger);
    }

    private Step step(ModelLedger model) {
        return switch (random.nextInt(200) == 0 ? -1 : random.nextInt(10)) {
            case -1 -> ChangeLedger::forgetAll;
            case 0, 1 -> know();
            case 2, 3, 4 -> intend(model.lastScan() + random.nextInt(2));
            case 5, 6, 7, 8 -> done(model);
            default -> mark();
        };
    }

    private Step know() {
        var items =
                Stream.generate(this::key)
                        .limit(random.nextInt(30))
                        .map(
                                key ->
                                        new KnownItem(
                                                name(key),
                                                random.nextLong(),
                                                position(key),
                                                content()))
                        .toList();
        return ledger -> ledger.know(items);
    }

    private Step intend(long scan) {
        var changes =
                Stream.generate(this::key)
                        .distinct()
                        .limit(random.nextInt(30))
                        .map(key -> change(key, scan))
                        .toList();
        return ledger -> ledger.intend(changes);
    }

    private PendingChange change(int key, long scan) {
        var types = ChangeType.values();
        return new PendingChange(
                types[random.nextInt(types.length)],
                name(key),
                random.nextLong(),
                position(key),
                content(),
                content(),
                scan);
    }

    /**
     * Some of what is to be told, while changes of other items, or of the same, are intended; and
     * something that nobody has intended.
     */
    private Step done(ModelLedger model) {
        var changes = new ArrayList<PendingChange>(model.pending(random.nextInt(10)));
        if (random.nextInt(10) == 0) {
            changes.add(change(key(), model.lastScan() + 1));
        }
        var keepsContent = random.nextBoolean();
        var meanwhile =
                random.nextBoolean() ? intend(model.lastScan() + random.nextInt(2)) : mark();
        return ledger -> {
            meanwhile.on(ledger);
            changes.forEach(change -> ledger.done(change, keepsContent));
        };
    }

    private Step mark() {
        var value = "" + random.nextLong();
        return ledger -> ledger.mark(LedgerState.MARK, value);
    }

    private int key() {
        return random.nextInt(KEYS);
    }

    private static String name(int key) {
        return key % 3 == 0 ? "123-" + key : Integer.toString(key);
    }

    private long position(int key) {
        return key + (long) KEYS * (random.nextInt(20) - 10);
    }

    private String content() {
        return random.nextBoolean() ? "{\"number\":%d}".formatted(random.nextInt()) : null;
    }
}
