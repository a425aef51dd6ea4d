/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static io.github.cameldiscogs.DiscogsConstants.TOTAL_ITEMS;
import static io.github.cameldiscogs.DiscogsConstants.TOTAL_PAGES;
import static io.github.cameldiscogs.DiscogsConstants.USERNAME;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.ItemIterator;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Identity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.sql.SqlConstants;
import org.springframework.dao.DataAccessException;

/** How a collection flows from Discogs into the database. */
final class CollectionRoute extends RouteBuilder {

    static final String START = "direct:collection";

    /** The exchange variable that holds the page being written. */
    private static final String PAGE = "page";

    /** The header with the number of this run, for the statements. */
    private static final String RUN = "run";

    private final Progress progress;

    private Run run;
    private Owner owner;

    CollectionRoute(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void configure() {
        var dataSource =
                getContext().getRegistry().lookupByNameAndType("dataSource", DataSource.class);
        run = new Run(dataSource);
        owner = new Owner(dataSource);
        // Whoever starts the route says what went wrong
        errorHandler(noErrorHandler());

        from(START)
                .routeId("collection")
                .to("discogs:identity")
                .to("direct:begin")
                .setHeader(USERNAME, simple("${body.username}"))
                .to("discogs:collectionItems?perPage=100")
                .process(this::tellStart)
                .setBody(exchange -> new Pages<>(items(exchange)))
                .split(body())
                .streaming()
                .stopOnException()
                .process(this::readPage)
                .to("direct:page-or-items")
                .process(this::tellPage)
                .end()
                .to("direct:removals");

        begin();
        writePageOrItems();
        writeItem();
        writePage();
        leaveOut();
        removeWhatIsGone();
    }

    private void begin() {
        from("direct:begin")
                .routeId("begin")
                .transacted()
                .process(this::requireOwner)
                .to("sql:DELETE FROM seen_item WHERE run < :#run?noop=true");
    }

    /** A value that the database refuses costs one item and not its page. */
    private void writePageOrItems() {
        from("direct:page-or-items")
                .routeId("page-or-items")
                .doTry()
                .to("direct:page")
                .doCatch(DataAccessException.class)
                .process(CollectionRoute::requireRefusal)
                .setBody(exchange -> page(exchange).page())
                .split(body())
                .stopOnException()
                .to("direct:item")
                .end()
                .end();
    }

    private void writeItem() {
        from("direct:item")
                .routeId("item")
                .process(CollectionRoute::readItem)
                .doTry()
                .to("direct:page")
                .doCatch(DataAccessException.class)
                .process(this::tellRefused)
                .to("direct:left-out")
                .end();
    }

    /** A transaction a page: at no moment, and after no crash, is half an item in the database. */
    private void writePage() {
        from("direct:page")
                .routeId("page")
                .transacted()
                .process(exchange -> run.goOn())
                .setBody(rows(PageRows::releases))
                .to(merge("release"))
                .to(clear("release_artist", "release_id"))
                .to(clear("release_label", "release_id"))
                .to(clear("release_format", "release_id"))
                .to(clear("release_genre", "release_id"))
                .to(clear("release_style", "release_id"))
                .setBody(rows(PageRows::artists))
                .to(merge("artist"))
                .setBody(rows(PageRows::releaseArtists))
                .to(insert("release-artist"))
                .setBody(rows(PageRows::labels))
                .to(merge("label"))
                .setBody(rows(PageRows::releaseLabels))
                .to(insert("release-label"))
                .setBody(rows(PageRows::formats))
                .to(merge("format"))
                .setBody(rows(PageRows::releaseFormats))
                .to(insert("release-format"))
                .setBody(rows(PageRows::formatDescriptions))
                .to(insert("release-format-description"))
                .setBody(rows(PageRows::genres))
                .to(merge("genre"))
                .setBody(rows(PageRows::releaseGenres))
                .to(insert("release-genre"))
                .setBody(rows(PageRows::styles))
                .to(merge("style"))
                .setBody(rows(PageRows::releaseStyles))
                .to(insert("release-style"))
                .setBody(rows(PageRows::items))
                .to(merge("item"))
                .to(clear("item_note", "instance_id"))
                .setBody(rows(PageRows::itemNotes))
                .to(insert("item-note"))
                .setBody(rows(PageRows::seenItems))
                .to(merge("seen-item"));
    }

    /** What cannot be written is in the collection all the same, so that it is not removed. */
    private void leaveOut() {
        from("direct:left-out")
                .routeId("left-out")
                .transacted()
                .process(exchange -> run.goOn())
                .setBody(rows(PageRows::seenItems))
                .to(merge("seen-item"));
    }

    /**
     * Only after the last page is it known what has left the collection; and only if as many items
     * came as Discogs had announced, because one that was added or removed meanwhile can push
     * another past the reader. The statement that removes is the one that counts.
     */
    private void removeWhatIsGone() {
        from("direct:removals")
                .routeId("removals")
                .transacted()
                .process(exchange -> run.goOn())
                .to("sql:classpath:sql/delete-gone-item.sql?noop=true")
                .process(this::tellRemoved)
                .to("sql:SELECT COUNT(*) FROM seen_item WHERE run = :#run?outputType=SelectOne")
                .choice()
                .when(body().isEqualTo(header(TOTAL_ITEMS)))
                .to(deleteUnless("release", "release_id", "item", "release_id"))
                .to(deleteUnless("artist", "artist_id", "release_artist", "artist_id"))
                .to(deleteUnless("label", "label_id", "release_label", "label_id"))
                .to(deleteUnless("format", "name", "release_format", "format"))
                .to(deleteUnless("genre", "name", "release_genre", "genre"))
                .to(deleteUnless("style", "name", "release_style", "style"))
                .otherwise()
                .process(this::tellIncomplete)
                .end()
                .to("sql:DELETE FROM seen_item WHERE run = :#run");
    }

    private void requireOwner(Exchange exchange) {
        run.begin();
        exchange.getMessage().setHeader(RUN, run.number());
        owner.require(exchange.getMessage().getBody(Identity.class));
    }

    private void tellStart(Exchange exchange) {
        var message = exchange.getMessage();
        progress.started(
                message.getHeader(TOTAL_ITEMS, 0, Long.class),
                message.getHeader(TOTAL_PAGES, 1, Integer.class));
    }

    private void tellPage(Exchange exchange) {
        progress.pageDone(page(exchange).page().size());
    }

    private void tellRefused(Exchange exchange) throws Exception {
        var reason = requireRefusal(exchange);
        page(exchange)
                .page()
                .forEach(
                        item ->
                                progress.leftOut(
                                        new LeftOut(item.instanceId(), item.id(), reason)));
    }

    private void tellRemoved(Exchange exchange) {
        progress.removed(
                exchange.getMessage().getHeader(SqlConstants.SQL_UPDATE_COUNT, Integer.class));
    }

    private void tellIncomplete(Exchange exchange) {
        progress.incomplete(exchange.getMessage().getBody(Long.class));
    }

    private void readPage(Exchange exchange) {
        List<?> items = exchange.getMessage().getBody(List.class);
        var page = new PageRows(items.stream().map(CollectionItem.class::cast).toList());
        page.withoutKeys().forEach(progress::leftOut);
        page.warnOfCreditsWithoutKeys();
        exchange.setVariable(PAGE, page);
    }

    @SuppressWarnings("unchecked")
    private static ItemIterator<CollectionItem> items(Exchange exchange) {
        return exchange.getMessage().getBody(DiscogsItems.class).iterator();
    }

    /** A page of one item, which is written like any other. */
    private static void readItem(Exchange exchange) {
        var item = exchange.getMessage().getBody(CollectionItem.class);
        exchange.setVariable(PAGE, new PageRows(List.of(item)));
    }

    /** The reason of the database; what is none for leaving out an item goes on as a failure. */
    private static String requireRefusal(Exchange exchange) throws Exception {
        var failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        return Refusal.reason(failure).orElseThrow(() -> failure);
    }

    private static PageRows page(Exchange exchange) {
        return exchange.getVariable(PAGE, PageRows.class);
    }

    private static Function<Exchange, Object> rows(
            Function<PageRows, List<Map<String, Object>>> table) {
        return exchange -> table.apply(page(exchange));
    }

    private static String merge(String table) {
        return "sql:classpath:sql/merge-" + table + ".sql?batch=true&noop=true";
    }

    private static String insert(String table) {
        return "sql:classpath:sql/insert-" + table + ".sql?batch=true&noop=true";
    }

    /** Lists are written anew: the users of Discogs correct what they hold and in which order. */
    private static String clear(String table, String key) {
        return "sql:DELETE FROM %s WHERE %s = :#%s?batch=true&noop=true".formatted(table, key, key);
    }

    private static String deleteUnless(String table, String key, String use, String usedKey) {
        return "sql:DELETE FROM %s WHERE NOT EXISTS (SELECT 1 FROM %s WHERE %s.%s = %s.%s)"
                .formatted(table, use, use, usedKey, table, key);
    }
}
