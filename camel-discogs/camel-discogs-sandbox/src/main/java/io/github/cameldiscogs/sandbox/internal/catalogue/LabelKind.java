/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.List;

/**
 * What a label or company does.
 *
 * @param forms its name, where %s stands for another word
 */
enum LabelKind {
    LABEL("Label", 0, List.of()),
    PRESSING_PLANT(
            "Pressing plant",
            14,
            List.of("%s Pressing", "%s Pressings", "%s Manufacturing", "%s Disc Works")),
    STUDIO(
            "Recording studio",
            10,
            List.of("%s Studios", "Studio %s", "%s Sound Studios", "%s Studio")),
    MASTERING_STUDIO(
            "Mastering studio",
            8,
            List.of("%s Mastering", "%s Cutting Room", "Mastering %s", "%s Audio")),
    DISTRIBUTOR(
            "Distributor",
            10,
            List.of("%s Distribution", "%s Export", "%s Trading", "%s Distributing")),
    PUBLISHER(
            "Music publisher",
            8,
            List.of("%s Publishing", "%s Songs", "%s Music Publishing", "%s Publishers")),
    RIGHTS_HOLDER(
            "Holder of rights",
            7,
            List.of("%s Entertainment", "%s Group", "%s Media", "%s Holdings")),
    PRINTER(
            "Printer of sleeves",
            6,
            List.of("%s Print", "%s Printing", "%s Offset", "%s Print Shop")),
    LICENSEE(
            "Music company",
            5,
            List.of("%s Licensing", "%s Marketing", "%s Music Group", "%s Rights")),
    MIXING_STUDIO(
            "Mixing studio", 5, List.of("%s Mix Room", "%s Sound", "%s Recording", "%s Mixdown")),
    SERIES("Series", 4, List.of("%s Series", "%s Collection", "%s Edition", "%s Classics"));

    private final String words;
    private final int share;
    private final List<String> forms;

    LabelKind(String words, int share, List<String> forms) {
        this.words = words;
        this.share = share;
        this.forms = forms;
    }

    /** What it is, in words. */
    String words() {
        return words;
    }

    /** On how many of 100 releases one of them is named. */
    int share() {
        return share;
    }

    List<String> forms() {
        return forms;
    }

    /** Whether it works for releases on a medium. */
    boolean worksFor(Medium medium) {
        return switch (this) {
            case LABEL -> false;
            case PRESSING_PLANT, PRINTER -> medium != Medium.FILE;
            case MASTERING_STUDIO, MIXING_STUDIO, LICENSEE -> medium != Medium.SHELLAC;
            default -> true;
        };
    }
}
