/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

/**
 * Checks names of lists and marks, and keys of items. All stores reject a name that some database
 * would change, so that two different names never become equal.
 */
final class KeptName {

    private static final int LONGEST = 255;

    private KeptName() {}

    /**
     * @param what the named thing for the message, such as "a list"
     * @throws ChangeStoreException when the name cannot be stored
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

    /** Whether a store accepts this name. */
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
