/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import java.util.ArrayList;
import java.util.List;

/** Names the companies of a release and what they did, and its series. */
final class CompanyCredits {

    private static final int PERCENT_OF_OWN_RIGHTS = 30;

    private final Links links;
    private final Names names;
    private final Companies companies;

    CompanyCredits(Links links, Names names, Companies companies) {
        this.links = links;
        this.names = names;
        this.companies = companies;
    }

    List<EntityCredit> companies(Outline outline, List<EntityCredit> labels, Draw draw) {
        var all = new ArrayList<EntityCredit>();
        long label = labels.get(0).id();
        boolean ownRights = draw.chance(PERCENT_OF_OWN_RIGHTS);
        if (ownRights
                && outline.year() >= CompanyRole.FIRST_RIGHTS
                && label != Names.NOT_ON_LABEL) {
            all.add(credit(label, "", CompanyRole.PHONOGRAPHIC_COPYRIGHT));
            all.add(credit(label, "", CompanyRole.COPYRIGHT));
        }
        for (var kind : LabelKind.values()) {
            if (kind != LabelKind.SERIES && isNamed(outline, kind)) {
                all.add(
                        credit(
                                companies.company(outline.release(), kind),
                                "",
                                CompanyRole.of(kind, outline, draw)));
            }
        }
        return all;
    }

    List<EntityCredit> series(Outline outline, Draw draw) {
        return isNamed(outline, LabelKind.SERIES)
                ? List.of(
                        credit(
                                companies.company(outline.release(), LabelKind.SERIES),
                                draw.chance(60) ? Integer.toString(draw.between(1, 40)) : "",
                                CompanyRole.SERIES))
                : List.of();
    }

    /** Whether a release names a company of that kind. */
    boolean isNamed(Outline outline, LabelKind kind) {
        return kind.worksFor(outline.medium()) && companies.named(outline.release(), kind);
    }

    private EntityCredit credit(long id, String number, CompanyRole role) {
        return new EntityCredit(
                names.label(id), number, role.number(), role.words(), id, links.label(id), null);
    }
}
