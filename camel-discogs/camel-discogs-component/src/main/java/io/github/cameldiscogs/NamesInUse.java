/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.HashSet;
import java.util.Set;

/** Gives each user of a name one of its own: the second gets the number 2, and so on. */
final class NamesInUse {

    private final Set<String> names = new HashSet<>();

    /** The wanted name, or the first free one with a number. */
    synchronized String take(String wanted) {
        var name = wanted;
        for (int number = 2; !names.add(name); number++) {
            name = wanted + "-" + number;
        }
        return name;
    }

    /** Lets others take the name. */
    synchronized void giveBack(String name) {
        names.remove(name);
    }
}
