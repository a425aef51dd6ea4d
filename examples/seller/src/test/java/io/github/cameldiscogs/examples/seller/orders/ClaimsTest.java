/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.ErpRows;
import io.github.cameldiscogs.examples.seller.stock.Copies;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders can come before anybody knows which copy their listings are for. */
class ClaimsTest {

    private static final String DATABASES =
            "io.github.cameldiscogs.examples.seller.ErpDatabases#all";
    private static final String ORDER = "1-1";
    private static final long LISTING = 77;

    private JdbcClient jdbc;
    private Claims claims;

    private void open(DataSource database) {
        jdbc = JdbcClient.create(database);
        claims =
                new Claims(
                        jdbc,
                        new TransactionTemplate(new JdbcTransactionManager(database)),
                        new Copies(jdbc));
        var rows = new ErpRows(jdbc);
        rows.buyer("shellac_sally");
        rows.order(ORDER, "New Order", OffsetDateTime.now(), "shellac_sally", "25.50");
        rows.item(ORDER, LISTING, "A record", "20", "unknown");
        rows.stock("A-1", "20");
    }

    private void becomeKnown() {
        jdbc.sql("INSERT INTO listed (listing_id, sku) VALUES (77, 'A-1')").update();
        claims.settleWhatIsKnown();
    }

    private List<String> stock() {
        return jdbc.sql("SELECT state FROM stock").query(String.class).list();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takesACopyWhenItIsKnown(DataSource database) {
        open(database);
        claims.settle(ORDER, List.of(LISTING));
        becomeKnown();
        assertThat(stock()).containsExactly("sold");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takesNoCopyThatHasLeftTheOrderMeanwhile(DataSource database) {
        open(database);
        claims.settle(ORDER, List.of());
        becomeKnown();
        assertThat(stock()).containsExactly("in stock");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void takesACopyThatHasComeBackIntoTheOrder(DataSource database) {
        open(database);
        claims.settle(ORDER, List.of());
        claims.settle(ORDER, List.of(LISTING));
        becomeKnown();
        assertThat(stock()).containsExactly("sold");
    }
}
