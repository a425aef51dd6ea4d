/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/**
 * Unique names of artists and labels: as on Discogs, namesakes have a number after the name, as in
 * "Mike (2)".
 */
final class Names {

    /** Discogs's artist for compilations of several artists. */
    static final long VARIOUS = 194;

    /** Discogs's label for releases without one. */
    static final long NOT_ON_LABEL = 1818;

    private static final int NAMESAKES = 5;
    private static final int NAMESAKES_OF_LABELS = 16;
    private static final long FAR = 101;
    private static final long FAR_AMONG_BUSY = 7;

    private final long seed;
    private final ArtistNames artists;
    private final LabelNames labels;

    Names(long seed, Performers performers) {
        this.seed = seed;
        this.artists = new ArtistNames(seed, performers);
        this.labels = new LabelNames(seed, performers.scenes());
    }

    String artist(long id) {
        if (id == VARIOUS) {
            return "Various";
        }
        var made = Showpieces.artistName(id);
        if (made != null) {
            return made;
        }
        long model = model(id);
        return isNamesake(id) ? artists.name(model) + " (2)" : artists.name(id);
    }

    /** The name that a person was born with. */
    String realName(long person) {
        return artists.realName(person);
    }

    /** Whether the artist is a person with a made-up name. */
    boolean isStaged(long id) {
        return artists.isStaged(id);
    }

    String label(long id) {
        if (id == NOT_ON_LABEL) {
            return "Not On Label";
        }
        var made = Showpieces.labelName(id);
        if (made != null) {
            return made;
        }
        long model = id + Companies.NEXT_OF_SCENE;
        return isNamesakeLabel(id) ? labels.name(model) + " (2)" : labels.name(id);
    }

    /** Some artists have the name of another one of their scene. */
    private boolean isNamesake(long id) {
        long model = model(id);
        return chosen(Draw.Kind.ARTIST, id, NAMESAKES)
                && !chosen(Draw.Kind.ARTIST, model, NAMESAKES)
                && Artists.exist(model)
                && (id > Discography.BUSY_ARTISTS || model <= Discography.BUSY_ARTISTS)
                && !artists.name(model).endsWith(")")
                && Performers.isPerson(id) == Performers.isPerson(model)
                && artists.isStaged(id) == artists.isStaged(model)
                && Showpieces.artistName(model) == null;
    }

    /** One of the same scene, but so far away that they do not work together. */
    private static long model(long artist) {
        boolean busy = artist <= Discography.BUSY_ARTISTS;
        return artist + Scenes.COUNT * (busy ? FAR_AMONG_BUSY : FAR);
    }

    private boolean isNamesakeLabel(long id) {
        long model = id + Companies.NEXT_OF_SCENE;
        return Labels.exist(model)
                && model != NOT_ON_LABEL
                && chosen(Draw.Kind.LABEL, id, NAMESAKES_OF_LABELS)
                && !chosen(Draw.Kind.LABEL, model, NAMESAKES_OF_LABELS)
                && !labels.name(model).endsWith(")")
                && Companies.kind(id) == LabelKind.LABEL
                && Showpieces.labelName(model) == null;
    }

    /** One of so many is. */
    private boolean chosen(Draw.Kind kind, long id, int of) {
        return new Draw(~seed, kind, id).below(of) == 0;
    }

    /** The name for a round in which all names are given away once more, from 0. */
    static String numbered(String name, int round) {
        // Number 2 is for the namesakes that are meant to be
        return round == 0 ? name : name + " (" + (round + 2) + ")";
    }

    /** The name without the number of namesakes. */
    static String withoutNumber(String name) {
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        boolean numbered =
                bracket > 0
                        && name.substring(bracket + 2, name.length() - 1)
                                .chars()
                                .allMatch(Character::isDigit);
        return numbered ? name.substring(0, bracket) : name;
    }
}
