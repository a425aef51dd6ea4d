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

    /** Of so many numbers, the first is a label with the next two as its sublabels. */
    private static final int FAMILY = 12;

    private static final int SUBLABELS = 2;

    private final long seed;
    private final Links links;
    private final Names names;
    private final Scenes scenes;
    private final Companies companies;
    private final Works works;
    private final Releases releases;
    private final Portraits portraits;
    private final Popularity popularity;

    Labels(
            long seed,
            Links links,
            Names names,
            Scenes scenes,
            Companies companies,
            Works works,
            Releases releases,
            Portraits portraits,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.scenes = scenes;
        this.companies = companies;
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
        long member = id % FAMILY - 1;
        boolean related = Companies.kind(id) == LabelKind.LABEL && id != Names.NOT_ON_LABEL;
        return new Label(
                id,
                names.label(id),
                links.label(id),
                links.website(Links.page("label", id, names.label(id))),
                links.label(id) + "/releases",
                portraits.ofLabel(id),
                draw.chance(40) ? address(id, draw) : null,
                isDescribed(id, draw) ? rendering.apply(profile(id)) : null,
                related && member >= 1 && member <= SUBLABELS ? relative(id - member) : null,
                draw.pick(Vocabulary.DATA_QUALITIES),
                draw.chance(35) ? List.of("https://example.com/label/" + id) : null,
                related && member == 0 ? sublabels(id) : null);
    }

    private static boolean isDescribed(long id, Draw draw) {
        return draw.chance(60) || Showpieces.labelProfile(id) != null || id == Names.NOT_ON_LABEL;
    }

    private String address(long id, Draw draw) {
        var country = scenes.scene(Companies.scene(id)).country();
        return "%s\r\n%s %d\r\n%s\r\n%s"
                .formatted(
                        names.label(id),
                        draw.pick(country.language().words("street")),
                        draw.between(1, 190),
                        draw.pick(country.language().words("place", country)),
                        country.today());
    }

    private String profile(long id) {
        if (id == Names.NOT_ON_LABEL) {
            return "For releases without a label.";
        }
        var made = Showpieces.labelProfile(id);
        if (made != null) {
            return made;
        }
        var scene = scenes.scene(Companies.scene(id));
        var company = Companies.kind(id).words();
        return Companies.kind(id) == LabelKind.LABEL
                ? "%s label from %s, run by [a%d]."
                        .formatted(
                                scene.genre().name(),
                                scene.country().today(),
                                Discography.artist((id - 1) / Discography.LABELS_OF_A_BLOCK))
                : "%s from %s.".formatted(company, scene.country().today());
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
     * Numbers of all releases of a label or company. As recorded in 2026, one that credits it twice
     * is there twice. Of the releases without a label, which are far too many for a list, only
     * those among the best-known releases are there.
     */
    public List<Long> releases(long id) {
        if (id == Names.NOT_ON_LABEL) {
            return LongStream.rangeClosed(1, Releases.WELL_KNOWN)
                    .filter(Releases::exist)
                    .filter(release -> Discography.label(release) == id)
                    .boxed()
                    .toList();
        }
        return Companies.kind(id) == LabelKind.LABEL
                ? Discography.releasesOf(id)
                        .boxed()
                        .flatMap(release -> Collections.nCopies(credits(release), release).stream())
                        .toList()
                : companies.releasesOf(id).filter(r -> isNamed(r, id)).boxed().toList();
    }

    /** How often a release credits its label. */
    private int credits(long release) {
        return releases.labelCount(release);
    }

    private boolean isNamed(long release, long company) {
        return Companies.kind(company).worksFor(releases.medium(release));
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
