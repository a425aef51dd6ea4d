/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** What kind of work it is, with the number of its tracks. */
enum Form {
    SINGLE("Single", 2, 4),
    EP("EP", 4, 6),
    ALBUM("Album", 8, 14),
    COMPILATION("Compilation", 12, 22);

    private final String description;
    private final int fewest;
    private final int most;

    Form(String description, int fewest, int most) {
        this.description = description;
        this.fewest = fewest;
        this.most = most;
    }

    static Weighted<Form> weights(int single, int ep, int album, int compilation) {
        return Weighted.of(single, SINGLE)
                .and(ep, EP)
                .and(album, ALBUM)
                .and(compilation, COMPILATION);
    }

    /** Its word among the descriptions of a format. */
    String description() {
        return description;
    }

    int fewest() {
        return fewest;
    }

    int most() {
        return most;
    }
}
