/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.List;

/** All that has failed, oldest first. */
final class FailedPage {

    static final int MOST = 100;

    private static final String PATH = "/failed";

    private final LetterList list;

    FailedPage(FormToken token, Words words) {
        this.list = new LetterList(token, words);
    }

    /**
     * @param skip how many are on earlier pages
     * @param letters one more than are shown, if there are more
     * @param notice HTML
     */
    String content(int skip, List<Letter> letters, String notice) {
        if (letters.isEmpty()) {
            return "<h1>Failed</h1>\n%s<p>%s</p>\n"
                    .formatted(notice, skip == 0 ? "Nothing has failed." : "There are no more.");
        }
        return """
        <h1>Failed</h1>
        %s<p class="small">These wait for you. Put right what they say, then try them again.</p>
        %s%s%s
        """
                .formatted(
                        notice,
                        list.replayAll(PATH),
                        list.failed(letters.stream().limit(MOST).toList(), PATH),
                        letters.size() > MOST
                                ? "<p><a class=\"button\" rel=\"next\" href=\"/failed?skip=%d\">More that failed</a></p>"
                                        .formatted(skip + MOST)
                                : "");
    }
}
