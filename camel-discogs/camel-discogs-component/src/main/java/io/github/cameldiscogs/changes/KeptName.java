/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/**
 * What tells things apart in a store: names of lists and marks, and keys of items. Every store
 * refuses what some database would change, so that two names never become one.
 */
final class KeptName {

    private static final int LONGEST = 255;

    private KeptName() {}

    /**
     * @param what the thing that has this name, as in "a list"
     * @throws ChangeStoreException when no store can keep the name
     */
    static void check(String what, String name) {
        if (name.length() > LONGEST) {
            throw new ChangeStoreException(
                    ("the change store cannot keep %s whose name has %d characters; at most %d are"
                                    + " allowed")
                            .formatted(what, name.length(), LONGEST));
        }
        if (!isText(name)) {
            throw new ChangeStoreException(
                    ("the change store cannot keep %s whose name has half a character, or the one"
                                    + " with the number 0")
                            .formatted(what));
        }
    }

    /** Whether there may be something of this name. */
    static boolean isKept(String name) {
        return name.length() <= LONGEST && isText(name);
    }

    private static boolean isText(String name) {
        return name.codePoints()
                .noneMatch(
                        character ->
                                character == 0
                                        || Character.getType(character) == Character.SURROGATE);
    }
}
