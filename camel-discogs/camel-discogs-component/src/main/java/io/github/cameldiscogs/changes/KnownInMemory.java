/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import io.github.cameldiscogs.internal.changes.CompactIndex;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The known items of a list. Items with a numeric key and no content, usually the most by far, are
 * in a compact index; the others are stored as objects. No item is in both.
 */
final class KnownInMemory {

    /**
     * Numbers in their only canonical form, so that two different keys never become the same
     * number.
     */
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private final CompactIndex numbers = new CompactIndex();
    private final Map<String, KnownItem> others = new HashMap<>();

    int size() {
        return numbers.size() + others.size();
    }

    @Nullable KnownItem get(String key) {
        var number = number(key);
        if (number.isPresent()) {
            int slot = numbers.find(number.getAsLong());
            if (slot >= 0) {
                return new KnownItem(key, numbers.fingerprint(slot), numbers.position(slot), null);
            }
        }
        return others.get(key);
    }

    void put(KnownItem item) {
        var number = number(item.key());
        if (number.isPresent() && item.content() == null) {
            others.remove(item.key());
            numbers.put(number.getAsLong(), item.fingerprint(), item.position());
        } else {
            number.ifPresent(numbers::remove);
            others.put(item.key(), item);
        }
    }

    void remove(String key) {
        number(key).ifPresent(numbers::remove);
        others.remove(key);
    }

    private static OptionalLong number(String key) {
        return NUMBER.matcher(key).matches()
                ? OptionalLong.of(Long.parseLong(key))
                : OptionalLong.empty();
    }

    /** A snapshot of the items, independent of later writes. */
    InOrder inOrder() {
        return new InOrder(
                numbers.inOrder(),
                others.values().stream()
                        .sorted(Comparator.comparingLong(KnownItem::position))
                        .toList());
    }

    /** The items, ordered by position. */
    record InOrder(CompactIndex.Cursor numbers, List<KnownItem> others) {

        void forEach(Consumer<KnownItem> action) {
            boolean isNumber = numbers.next();
            for (var other : others) {
                while (isNumber && numbers.position() <= other.position()) {
                    isNumber = giveNumber(action);
                }
                action.accept(
                        new KnownItem(other.key(), other.fingerprint(), other.position(), null));
            }
            while (isNumber) {
                isNumber = giveNumber(action);
            }
        }

        private boolean giveNumber(Consumer<KnownItem> action) {
            action.accept(
                    new KnownItem(
                            Long.toString(numbers.key()),
                            numbers.fingerprint(),
                            numbers.position(),
                            null));
            return numbers.next();
        }
    }
}
