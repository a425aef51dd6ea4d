/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists of messages that have failed, with what to do about them. */
final class LetterList {

    private final FormToken token;
    private final Words words;

    LetterList(FormToken token, Words words) {
        this.token = token;
        this.words = words;
    }

    /** Those that are tried again by themselves. */
    String waiting(List<Letter> letters) {
        return list(letters, this::due);
    }

    /**
     * Those that a person has to look at, with buttons.
     *
     * @param back the path to which the buttons return
     */
    String failed(List<Letter> letters, String back) {
        return list(letters, letter -> buttons(letter, back));
    }

    private static String list(List<Letter> letters, Function<Letter, String> rest) {
        return letters.stream()
                .map(
                        letter ->
                                "<li class=\"letter\">%s%s</li>\n"
                                        .formatted(facts(letter), rest.apply(letter)))
                .collect(Collectors.joining("", "<ul class=\"letters\">\n", "</ul>\n"));
    }

    private static String facts(Letter letter) {
        return """
        <h3>%s%s</h3>
        <p>%s%s</p>
        <p class="small">%s</p>
        """
                .formatted(
                        Html.escape(Objects.requireNonNullElse(letter.origin(), "from nowhere")),
                        subject(letter),
                        Html.escape(cause(letter)),
                        Html.escape(Objects.requireNonNullElse(letter.reason(), "no reason known")),
                        Html.escape(letter.advice()));
    }

    private static String subject(Letter letter) {
        if (letter.orderId() != null) {
            return " · " + order(letter.orderId());
        }
        return switch (letter.skus().size()) {
            case 0 -> "";
            case 1 -> " · copy " + Html.escape(letter.skus().get(0));
            default -> " · %d copies".formatted(letter.skus().size());
        };
    }

    static String order(String orderId) {
        return "<a href=\"/orders/%1$s\">order %1$s</a>".formatted(Html.escape(orderId));
    }

    private static String cause(Letter letter) {
        if (letter.operation() == null) {
            return "";
        }
        return letter.status() == 0
                ? "Discogs did not answer to %s: ".formatted(letter.operation())
                : "Discogs answered %d to %s: ".formatted(letter.status(), letter.operation());
    }

    private String due(Letter letter) {
        return letter.due() == null
                ? ""
                : "<p class=\"small\">Tried again at %s</p>\n"
                        .formatted(words.second(letter.due()));
    }

    private String buttons(Letter letter, String back) {
        return """
        <div class="actions">
        %s<details class="confirm"><summary>Drop…</summary>
        <form method="post" action="/failed/drop">%s
        <p>It is gone for good then, and nobody does what it says.</p>
        <button class="danger">Drop for good</button></form></details>
        </div>
        """
                .formatted(
                        letter.origin() == null ? "" : again(letter, back), fields(letter, back));
    }

    private String again(Letter letter, String back) {
        return """
        <form method="post" action="/failed/replay">%s<button>Try again</button></form>
        """
                .formatted(fields(letter, back));
    }

    private String fields(Letter letter, String back) {
        return token.field()
                + "<input type=\"hidden\" name=\"id\" value=\"%s\">"
                        .formatted(Html.escape(letter.id()))
                + Back.field(back);
    }

    /** The button for all at once. */
    String replayAll(String back) {
        return """
        <form method="post" action="/failed/replay-all">%s%s<button>Try all again</button></form>
        """
                .formatted(token.field(), Back.field(back));
    }
}
