/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * The generated database. Every number in range denotes an object, always the same, because it is
 * computed from the seed and the number alone.
 */
public final class Catalogue {

    private final long seed;
    private final Releases releases;
    private final Masters masters;
    private final Artists artists;
    private final Labels labels;
    private final Market market;
    private final Popularity popularity;
    private final ReleaseRatings ratings;
    private final Population population;
    private final Contributors contributors;
    private final Pictures pictures;
    private final Markup markup;

    public Catalogue(long seed, Links links) {
        this.seed = seed;
        var performers = new Performers(seed, new Scenes(seed));
        var names = new Names(seed, performers);
        var discography = new Discography(seed);
        var outlines = new Outlines(seed, discography, performers);
        var credits = new Credits(seed, performers);
        var titles = new TrackTitles(seed);
        var works = new Works(seed, links, names, outlines, credits, titles);
        var tracklists = new Tracklists(seed, works, credits, titles);
        var companies = new Companies(seed);
        this.pictures = new Pictures(links);
        var portraits = new Portraits(seed, pictures);
        this.popularity = new Popularity(seed, discography, outlines);
        this.market = new Market(seed, outlines, popularity);
        this.ratings = new ReleaseRatings(seed, popularity);
        this.population = new Population(seed);
        this.contributors = new Contributors(seed, population);
        this.markup = new Markup(links, names, works);
        this.releases =
                new Releases(
                        seed,
                        links,
                        discography,
                        outlines,
                        works,
                        new Pressings(seed, links, names),
                        credits,
                        new CompanyCredits(links, names, companies),
                        contributors,
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
                        performers,
                        new Appearances(discography, outlines, credits, titles),
                        works,
                        releases,
                        pictures,
                        portraits,
                        popularity);
        this.labels =
                new Labels(
                        seed,
                        links,
                        names,
                        performers.scenes(),
                        companies,
                        works,
                        releases,
                        portraits,
                        popularity);
    }

    public long seed() {
        return seed;
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

    public Population population() {
        return population;
    }

    public Contributors contributors() {
        return contributors;
    }

    public Pictures pictures() {
        return pictures;
    }

    public Markup markup() {
        return markup;
    }
}
