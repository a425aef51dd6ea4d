/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import java.util.HashSet;
import java.util.Set;

/** Gives each user of a name one of its own: the second gets the number 2, and so on. */
public final class NamesInUse {

    private final Set<String> names = new HashSet<>();
    private final String numbered;

    /**
     * @param numbered the format of a name with its number
     */
    public NamesInUse(String numbered) {
        this.numbered = numbered;
    }

    /** The wanted name, or the first free one with a number. */
    public synchronized String take(String wanted) {
        var name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = numbered.formatted(wanted, number);
        }
        return name;
    }

    /** Lets others take the name. */
    public synchronized void giveBack(String name) {
        names.remove(name);
    }
}
