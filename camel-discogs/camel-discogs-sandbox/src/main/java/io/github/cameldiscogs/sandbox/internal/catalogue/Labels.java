/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Label;
import io.github.cameldiscogs.sandbox.internal.answer.LabelRef;
import io.github.cameldiscogs.sandbox.internal.answer.LabelRelease;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes the answers about labels and companies. */
public final class Labels {

    /** Every tenth label is the parent of the next three. */
    private static final int FAMILY = 10;

    private static final int SUBLABELS = 3;

    private final long seed;
    private final Links links;
    private final Names names;
    private final Works works;
    private final Releases releases;
    private final Portraits portraits;
    private final Popularity popularity;

    Labels(
            long seed,
            Links links,
            Names names,
            Works works,
            Releases releases,
            Portraits portraits,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.works = works;
        this.releases = releases;
        this.portraits = portraits;
        this.popularity = popularity;
    }

    /** Whether there is a label with that number. */
    public static boolean exist(long id) {
        return id >= 1 && id <= Discography.LABELS;
    }

    /** The highest number of a label; the lowest is 1. */
    public static long last() {
        return Discography.LABELS;
    }

    public String name(long id) {
        return names.label(id);
    }

    /**
     * @param rendering converts markup to the requested text format
     */
    public Optional<Label> label(long id, UnaryOperator<String> rendering) {
        return exist(id) ? Optional.of(existing(id, rendering)) : Optional.empty();
    }

    private Label existing(long id, UnaryOperator<String> rendering) {
        var draw = new Draw(seed, Draw.Kind.LABEL, id);
        long family = id % FAMILY;
        return new Label(
                id,
                names.label(id),
                links.label(id),
                links.website(Links.page("label", id, names.label(id))),
                links.label(id) + "/releases",
                portraits.ofLabel(id),
                draw.chance(50) ? "P.O. Box " + id + "\r\nKöln\r\nGermany" : null,
                draw.chance(70)
                        ? rendering.apply("Run by [a" + (1 + id % 4000) + "] since 1990.")
                        : null,
                family >= 1 && family <= SUBLABELS && id > FAMILY ? relative(id - family) : null,
                draw.pick(Vocabulary.DATA_QUALITIES),
                draw.chance(40) ? List.of("https://example.com/label/" + id) : null,
                family == 0 ? sublabels(id) : null);
    }

    private List<LabelRef> sublabels(long parent) {
        return LongStream.rangeClosed(parent + 1, parent + SUBLABELS)
                .filter(Labels::exist)
                .mapToObj(this::relative)
                .toList();
    }

    private LabelRef relative(long id) {
        return new LabelRef(id, names.label(id), links.label(id));
    }

    /**
     * Numbers of all releases of a label. As recorded in 2026, one that credits it twice is there
     * twice.
     */
    public List<Long> releases(long id) {
        return Discography.releasesOf(id)
                .boxed()
                .flatMap(release -> Collections.nCopies(credits(id, release), release).stream())
                .toList();
    }

    private int credits(long id, long release) {
        return (int)
                releases.pressing(release, works.ofRelease(release)).labels().stream()
                        .filter(label -> label.id() == id)
                        .count();
    }

    /**
     * A release in the list of its label.
     *
     * @param userCounts the caller's own copies and wants; null for anonymous callers
     */
    public LabelRelease release(long release, StatsBlock.@Nullable Counts userCounts) {
        var work = works.ofRelease(release);
        var pressing = releases.pressing(release, work);
        return new LabelRelease(
                release,
                "Accepted",
                ShortFormat.of(pressing.formats()),
                ReleaseTexts.catnoLine(pressing.labels()),
                work.artistLine(),
                work.title(),
                pressing.year(),
                releases.thumbnail(pressing),
                links.release(release),
                popularity.stats(release, userCounts));
    }
}
