/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * The generated database. Every number in range denotes an object, always the same, because it is
 * computed from the seed and the number alone.
 */
public final class Catalogue {

    private final Releases releases;
    private final Masters masters;
    private final Artists artists;
    private final Labels labels;
    private final Market market;
    private final Popularity popularity;
    private final ReleaseRatings ratings;
    private final Pictures pictures;
    private final Markup markup;

    public Catalogue(long seed, Links links) {
        var names = new Names(seed);
        var discography = new Discography(seed);
        var works = new Works(seed, links, names, discography);
        var tracklists = new Tracklists(seed, works);
        this.pictures = new Pictures(links);
        var portraits = new Portraits(seed, pictures);
        this.market = new Market(seed);
        this.popularity = new Popularity(seed);
        this.ratings = new ReleaseRatings(seed, popularity);
        this.markup = new Markup(links, names, works);
        this.releases =
                new Releases(
                        seed,
                        links,
                        names,
                        discography,
                        works,
                        tracklists,
                        pictures,
                        portraits,
                        market,
                        popularity,
                        ratings);
        this.masters =
                new Masters(
                        seed,
                        links,
                        discography,
                        works,
                        releases,
                        tracklists,
                        pictures,
                        portraits,
                        market,
                        popularity);
        this.artists =
                new Artists(
                        seed,
                        links,
                        names,
                        discography,
                        works,
                        releases,
                        pictures,
                        portraits,
                        popularity);
        this.labels = new Labels(seed, links, names, works, releases, portraits, popularity);
    }

    public Releases releases() {
        return releases;
    }

    public Masters masters() {
        return masters;
    }

    public Artists artists() {
        return artists;
    }

    public Labels labels() {
        return labels;
    }

    public Market market() {
        return market;
    }

    public Popularity popularity() {
        return popularity;
    }

    public ReleaseRatings ratings() {
        return ratings;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Markup markup() {
        return markup;
    }
}
