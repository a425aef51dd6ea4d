/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import io.github.cameldiscogs.examples.seller.failures.Failures;
import io.github.cameldiscogs.examples.seller.files.FileStaff;
import io.github.cameldiscogs.examples.seller.orders.Answers;
import io.github.cameldiscogs.examples.seller.orders.Claims;
import io.github.cameldiscogs.examples.seller.orders.Correspondence;
import io.github.cameldiscogs.examples.seller.orders.OrderBook;
import io.github.cameldiscogs.examples.seller.page.PageStaff;
import io.github.cameldiscogs.examples.seller.stock.Copies;
import io.github.cameldiscogs.examples.seller.stock.StockStaff;
import javax.sql.DataSource;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts into Camel's registry what the routes call by name. */
final class Staff implements CamelConfiguration {

    @Override
    public void configure(CamelContext camelContext) {
        var registry = camelContext.getRegistry();
        var dataSource = registry.lookupByNameAndType("dataSource", DataSource.class);
        var jdbc = JdbcClient.create(dataSource);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        var copies = new Copies(jdbc);
        var claims = new Claims(jdbc, transaction, copies);
        registry.bind("copies", copies);
        registry.bind("claims", claims);
        registry.bind("orderBook", new OrderBook(jdbc, transaction, claims));
        registry.bind("correspondence", new Correspondence(jdbc, transaction));
        registry.bind("answers", new Answers());
        registry.bind("failures", new Failures(camelContext));
        StockStaff.bind(camelContext, jdbc, transaction);
        PageStaff.bind(camelContext, jdbc);
        FileStaff.bind(camelContext, jdbc);
    }
}
