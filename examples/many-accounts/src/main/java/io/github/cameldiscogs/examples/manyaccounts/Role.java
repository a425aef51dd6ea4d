/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a process does. Of each role there may be any number of processes. */
public enum Role {
    /** Tells readers which accounts are due. */
    SCHEDULER,
    /** Asks Discogs what has changed in the collections of accounts. */
    READER,
    /** Writes what has changed into the database. */
    WRITER,
    /** Lets users sign in, and shows them what they have. */
    WEB;

    /** The roles of these names; all of them if there are none. */
    static Set<Role> of(String... names) {
        return names.length == 0
                ? EnumSet.allOf(Role.class)
                : Collections.unmodifiableSet(
                        EnumSet.copyOf(Arrays.stream(names).map(Role::named).toList()));
    }

    private static Role named(String name) {
        return Arrays.stream(values())
                .filter(role -> role.toString().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no role %s, only %s"
                                                .formatted(name, Arrays.toString(values()))));
    }

    /** As it is called by whoever starts a process. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
