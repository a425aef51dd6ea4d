/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts Discogs's markup (API section 2.10) to HTML or plain text. */
public final class Markup {

    private static final Pattern STYLE = Pattern.compile("\\[(/?)([biu])]");
    private static final Pattern URL = Pattern.compile("\\[url=([^]]*)](.*?)\\[/url]");
    private static final Pattern NAMED = Pattern.compile("\\[([al])=([^]]*)]");
    private static final Pattern NUMBERED = Pattern.compile("\\[([almr])=?(\\d{1,9})]");

    private final Links links;
    private final Names names;
    private final Works works;

    Markup(Links links, Names names, Works works) {
        this.links = links;
        this.names = names;
        this.works = works;
    }

    public String html(String markup) {
        var escaped = markup.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var styled = STYLE.matcher(escaped).replaceAll("<$1$2>");
        return linked(styled, Markup::anchor).replace("\r\n", "<br>\r\n");
    }

    public String plaintext(String markup) {
        return linked(STYLE.matcher(markup).replaceAll(""), (address, text) -> text);
    }

    private String linked(String text, BiFunction<String, String, String> link) {
        var urls = URL.matcher(text).replaceAll(m -> quoted(link.apply(m.group(1), m.group(2))));
        var numbered = NUMBERED.matcher(urls).replaceAll(m -> quoted(link.apply(page(m), name(m))));
        return NAMED.matcher(numbered)
                .replaceAll(
                        m -> {
                            var search = links.website("/search?q=" + m.group(2));
                            return quoted(link.apply(search, m.group(2)));
                        });
    }

    private String page(MatchResult reference) {
        var kind =
                switch (reference.group(1)) {
                    case "a" -> "/artist/";
                    case "l" -> "/label/";
                    case "m" -> "/master/";
                    default -> "/release/";
                };
        return links.website(kind + reference.group(2));
    }

    private String name(MatchResult reference) {
        long id = Long.parseLong(reference.group(2));
        return switch (reference.group(1)) {
            case "a" -> Artists.exist(id) ? names.artist(id) : reference.group();
            case "l" -> Labels.exist(id) ? names.label(id) : reference.group();
            case "m" -> Masters.exist(id) ? works.ofMaster(id).title() : reference.group();
            default -> Releases.exist(id) ? works.ofRelease(id).title() : reference.group();
        };
    }

    private static String anchor(String address, String text) {
        return "<a href=\"" + address.replace("\"", "%22") + "\">" + text + "</a>";
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
