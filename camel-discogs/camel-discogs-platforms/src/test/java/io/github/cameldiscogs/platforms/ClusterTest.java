/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several applications that poll the same list: one of them does so at a time. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ClusterTest extends SandboxTestSupport {

    private static final int SIZE = 250;

    @TempDir private Path locks;

    private final List<CamelContext> members = new ArrayList<>();

    /** Keys of what was told, in this order. */
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    /** Those that have told something. */
    private final Set<String> leaders = ConcurrentHashMap.newKeySet();

    /** Stands for a database. */
    private final IdempotentRepository repository =
            MemoryIdempotentRepository.memoryIdempotentRepository(10_000);

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.account(
                SandboxAccount.named(DiscogsSandbox.USERNAME)
                        .withToken(DiscogsSandbox.USER_TOKEN)
                        .withCollectionSize(SIZE));
    }

    @AfterEach
    void stopMembers() {
        members.forEach(CamelContext::stop);
    }

    private void startMember(String name) throws Exception {
        var member = new DefaultCamelContext();
        members.add(member);
        member.addService(clusterService(name));
        member.getRegistry().bind("told", repository);
        member.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setApiUrl(sandbox().apiUrl());
        member.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("master:collection:discogs:collectionItems?delay=20&initialDelay=0&idempotentRepository=#told&userToken="
                                        + DiscogsSandbox.USER_TOKEN)
                                .process(exchange -> leaders.add(name))
                                .process(exchange -> told.add(key(exchange)));
                    }
                });
        member.start();
    }

    private FileLockClusterService clusterService(String name) {
        var service = new FileLockClusterService();
        service.setId(name);
        service.setRoot(locks.toString());
        service.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        service.setAcquireLockInterval(200, TimeUnit.MILLISECONDS);
        return service;
    }

    private static String key(Exchange exchange) {
        return exchange.getMessage().getHeader(DiscogsConstants.ITEM_KEY, String.class);
    }

    private void awaitRequests(int more) {
        long before = sandbox().requestCount();
        await().until(() -> sandbox().requestCount() >= before + more);
    }

    @Test
    void onePollsAndAnotherTakesOver() throws Exception {
        startMember("first");
        await().until(() -> told.size() >= SIZE);
        startMember("second");
        awaitRequests(5);
        assertThat(leaders).containsExactly("first");

        members.get(0).stop();
        var added = Long.toString(sandbox().collection(DiscogsSandbox.USERNAME).add(1));

        await().until(() -> told.size() >= SIZE + 1);
        awaitRequests(3);
        assertThat(leaders).containsExactlyInAnyOrder("first", "second");
        assertThat(told).hasSize(SIZE + 1).doesNotHaveDuplicates().endsWith(added);
    }
}
