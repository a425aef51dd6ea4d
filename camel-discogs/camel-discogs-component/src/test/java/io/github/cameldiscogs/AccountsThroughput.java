/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.model.Identity;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * Measures one endpoint that acts for 1,000 accounts beside one with a single token: both against
 * the same sandbox, in short turns, because other work on the machine comes and goes. Run it, after
 * {@code mvn install -DskipTests}, with {@code mvn -pl camel-discogs/camel-discogs-component
 * test-compile exec:java -Dexec.skip=false -Dexec.classpathScope=test
 * -Dexec.mainClass=io.github.cameldiscogs.AccountsThroughput}.
 */
public final class AccountsThroughput {

    private static final int ACCOUNTS = 1_000;
    private static final int CALLS = 1_000;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final int THREADS = 4;
    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private AccountsThroughput() {}

    public static void main(String[] arguments) throws Exception {
        var builder = DiscogsSandbox.builder().rateLimit(RateLimit.none()).keepRequests(1);
        for (var account : accounts()) {
            builder.account(SandboxAccount.named(account).withCollectionSize(1))
                    .accessToken(account, token(account).token(), token(account).secret());
        }
        var threads = Executors.newFixedThreadPool(THREADS);
        var pool = JdbcConnectionPool.create("jdbc:h2:mem:accounts", "", "");
        try (var sandbox = builder.start();
                var context = new DefaultCamelContext()) {
            configure(context, sandbox);
            var memory = filled(new InMemoryTokenStore());
            var jdbc = new JdbcTokenStore(pool);
            jdbc.setEncryptionKey(KEY);
            context.getRegistry().bind("memory", memory);
            context.getRegistry().bind("jdbc", filled(jdbc));
            context.start();
            report(measure(threads, context.createProducerTemplate()));
        } finally {
            threads.shutdownNow();
            pool.dispose();
        }
    }

    private static List<String> accounts() {
        return IntStream.range(0, ACCOUNTS).mapToObj(i -> "collector" + i).toList();
    }

    private static AccessToken token(String account) {
        return new AccessToken(account + "-token", account + "-secret");
    }

    private static TokenStore filled(TokenStore store) {
        accounts().forEach(account -> store.saveAccessToken(account, token(account)));
        return store;
    }

    private static void configure(DefaultCamelContext context, DiscogsSandbox sandbox) {
        var component = context.getComponent("discogs", DiscogsComponent.class).getConfiguration();
        component.setApiUrl(sandbox.apiUrl());
        component.setWebsiteUrl(sandbox.websiteUrl());
        component.setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component.setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
    }

    private static Map<String, List<Double>> measure(
            ExecutorService threads, ProducerTemplate template) throws Exception {
        var single = token("collector0");
        Map<String, IntFunction<Callable<String>>> ways = new LinkedHashMap<>();
        ways.put(
                "one token",
                i ->
                        call(
                                template,
                                "discogs:identity?accessToken=%s&accessTokenSecret=%s"
                                        .formatted(single.token(), single.secret()),
                                null));
        ways.put(
                "1,000 accounts in memory",
                i -> call(template, "discogs:identity?tokenStore=#memory", account(i)));
        ways.put(
                "1,000 accounts in H2, encrypted",
                i -> call(template, "discogs:identity?tokenStore=#jdbc", account(i)));
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var way : ways.entrySet()) {
                double rate = rate(threads, way.getValue());
                rates.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(rate);
            }
        }
        return rates;
    }

    private static String account(int call) {
        return "collector" + call % ACCOUNTS;
    }

    private static Callable<String> call(ProducerTemplate template, String uri, String account) {
        return () ->
                template.requestBodyAndHeader(
                                uri, null, DiscogsConstants.ACCOUNT, account, Identity.class)
                        .username();
    }

    private static double rate(ExecutorService threads, IntFunction<Callable<String>> way)
            throws Exception {
        var calls = IntStream.range(0, CALLS).mapToObj(way).toList();
        long start = System.nanoTime();
        for (var answer : threads.invokeAll(calls)) {
            answer.get();
        }
        return CALLS / (Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private static void report(Map<String, List<Double>> rates) {
        var base = rates.get("one token");
        rates.forEach(
                (way, all) -> {
                    var ratios =
                            IntStream.range(0, ROUNDS)
                                    .mapToObj(round -> all.get(round) / base.get(round))
                                    .toList();
                    System.out.printf(
                            "%-34s %7.0f calls/s, %.2f of one token%n",
                            way, median(all), median(ratios));
                });
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().skip(WARM_UP).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
