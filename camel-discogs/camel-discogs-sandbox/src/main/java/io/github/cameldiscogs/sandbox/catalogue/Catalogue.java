/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.catalogue;

import io.github.cameldiscogs.sandbox.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.answer.Release;
import java.util.Optional;

/**
 * The generated database of releases. Every number within its range names something, and names the
 * same thing again whenever it is asked, because all of it is computed from the seed and the number
 * alone.
 */
public final class Catalogue {

    private final Releases releases;
    private final Market market;

    public Catalogue(long seed, Links links) {
        var names = new Names(seed);
        var discography = new Discography(seed);
        var works = new Works(seed, links, names, discography);
        this.market = new Market(seed);
        this.releases = new Releases(seed, links, names, discography, works, market);
    }

    /** The highest number of a release; the lowest is 1. */
    public static long lastRelease() {
        return Discography.RELEASES;
    }

    public static boolean hasRelease(long id) {
        return id >= 1 && id <= Discography.RELEASES;
    }

    public Optional<Release> release(long id) {
        return hasRelease(id) ? Optional.of(releases.release(id)) : Optional.empty();
    }

    /** The short form of an existing release. */
    public BasicInformation basicInformation(long id) {
        return releases.basicInformation(id);
    }

    public Market market() {
        return market;
    }
}
