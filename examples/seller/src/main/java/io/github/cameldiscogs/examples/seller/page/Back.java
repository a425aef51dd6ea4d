/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.regex.Pattern;

/** Where a button returns to: the page that it stands on. */
final class Back {

    static final String FIELD = "back";

    private static final Pattern OWN_PAGE =
            Pattern.compile("/|/failed|/orders/\\d{1,18}-\\d{1,18}");

    private Back() {}

    static String field(String path) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(FIELD, Html.escape(path));
    }

    /** The address with a notice; that of the overview unless the form names another page. */
    static String with(Form form, Notice notice) {
        var path = form.raw(FIELD);
        var own = path != null && OWN_PAGE.matcher(path).matches() ? path : "/";
        return own + "?" + Notice.PARAMETER + "=" + notice.code();
    }
}
