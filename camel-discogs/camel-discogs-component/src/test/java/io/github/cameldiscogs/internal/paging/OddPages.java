/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.List;

/** Pages that are not what they should be. */
final class OddPages {

    /** How many items a page has that is neither full nor empty. */
    static final int SHORT = 7;

    private OddPages() {}

    /** The page with other words about it and the list. */
    static Page<CollectionItem> told(Page<CollectionItem> page, int number, int pages, int items) {
        var pagination = new Pagination(number, pages, ChangingList.PER_PAGE, items, null, null);
        return new Page<>(pagination, page.listKey(), page.items(), null);
    }

    /** Every third page is empty, the others are short. */
    static PageSource<CollectionItem> withHoles(ChangingList list) {
        return number -> {
            var page = list.page(number);
            var items =
                    number % 3 == 0 ? List.<CollectionItem>of() : page.items().subList(0, SHORT);
            return new Page<>(page.pagination(), page.listKey(), items, null);
        };
    }
}
