/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import com.sun.net.httpserver.HttpServer;
import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.ConnectionRelay;
import io.github.cameldiscogs.sandbox.internal.http.Recordings;
import io.github.cameldiscogs.sandbox.internal.oauth.AccessToken;
import io.github.cameldiscogs.sandbox.internal.oauth.Application;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.oauth.Decision;
import io.github.cameldiscogs.sandbox.internal.operation.Authenticator;
import io.github.cameldiscogs.sandbox.internal.operation.RecordedAnswers;
import io.github.cameldiscogs.sandbox.internal.operation.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for Discogs on this machine, for tests and examples: it answers as Discogs does, with
 * generated records, and never touches the network beyond the loopback interface.
 *
 * <pre>{@code
 * try (var sandbox = DiscogsSandbox.start()) {
 *     // talk to sandbox.apiUrl() with the token DiscogsSandbox.USER_TOKEN
 * }
 * }</pre>
 */
public final class DiscogsSandbox implements AutoCloseable {

    /** The user who is always there. */
    public static final String USERNAME = "crate_digger";

    /** Personal access token of {@link #USERNAME}. */
    public static final String USER_TOKEN = "SandboxUserTokenSandboxUserTokenSandboxT";

    /** Key of the application that is always registered. */
    public static final String CONSUMER_KEY = "SandboxConsumerKeySa";

    /** Secret of the application that is always registered. */
    public static final String CONSUMER_SECRET = "SandboxConsumerSecretSandboxCons";

    static {
        // Without this the JDK's server waits for acknowledgements between headers and body
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ConnectionRelay relay;
    private final ExecutorService threads;
    private final String url;
    private final Accounts accounts;
    private final AuthorizationServer authorizationServer;
    private final RequestLimiter limiter;
    private final RequestLog log;
    private final RequestPipeline pipeline;

    private DiscogsSandbox(Builder builder) throws IOException {
        this.threads = Executors.newCachedThreadPool(DiscogsSandbox::daemon);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.relay = new ConnectionRelay(builder.port, server.getAddress(), threads);
        this.url = "http://127.0.0.1:" + relay.port();
        var links = new Links(url, url);
        var catalogue = new Catalogue(builder.seed, links);
        this.accounts =
                new Accounts(
                        builder.allAccounts().stream().map(SandboxAccount::start).toList(),
                        builder.seed,
                        catalogue,
                        builder.clock,
                        builder.inventoryJobDuration);
        this.authorizationServer = new AuthorizationServer(builder.clock);
        builder.consumers.forEach(authorizationServer::register);
        builder.accessTokens.forEach(authorizationServer::grant);
        this.limiter = new RequestLimiter(builder.rateLimit, builder.clock);
        this.log = new RequestLog(builder.keptRequests);
        this.pipeline =
                new RequestPipeline(
                        Routes.table(
                                catalogue, accounts, authorizationServer, links, builder.clock),
                        new Authenticator(accounts, authorizationServer),
                        builder.recordings.map(folder -> new RecordedAnswers(folder, links)),
                        limiter,
                        log,
                        builder.latency,
                        builder.clock);
        pipeline.connect(relay);
        server.createContext("/", pipeline);
        server.setExecutor(threads);
        server.start();
    }

    /** Starts a sandbox with all defaults on a free port. */
    public static DiscogsSandbox start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Origin of the API, in place of https://api.discogs.com; no slash at the end. */
    public String apiUrl() {
        return url;
    }

    /** Origin of the web site, in place of https://www.discogs.com; no slash at the end. */
    public String websiteUrl() {
        return url;
    }

    public int port() {
        return relay.port();
    }

    /** The newest requests, oldest first; see {@link Builder#keepRequests}. */
    public List<RecordedRequest> requests() {
        return log.requests();
    }

    /** How many requests came in, the forgotten ones included. */
    public long requestCount() {
        return log.count();
    }

    /** How many requests were answered with 429. */
    public long tooManyRequestsCount() {
        return log.tooManyRequestsCount();
    }

    /** Forgets all requests and sets both counts to zero. */
    public void clearRequests() {
        log.clear();
    }

    /** Calls this with each request before it is handled, in the thread that handles it. */
    public void beforeRequest(Consumer<RecordedRequest> hook) {
        pipeline.beforeRequest(Objects.requireNonNull(hook, "hook"));
    }

    /** Lets something go wrong. */
    public void fault(Fault fault) {
        pipeline.faults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** Nothing goes wrong any more. */
    public void clearFaults() {
        pipeline.faults().clear();
    }

    /** Ends all connections and refuses new ones, as a server that is down. */
    public void refuseConnections() {
        try {
            relay.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close port " + relay.port(), e);
        }
    }

    /**
     * Takes connections again after {@link #refuseConnections}, on the same port.
     *
     * @throws UncheckedIOException if something else has taken the port meanwhile
     */
    public void acceptConnections() {
        try {
            relay.reopen();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + relay.port(), e);
        }
    }

    /** Sets another limit. If only its numbers change, requests that were counted still count. */
    public void rateLimit(RateLimit rateLimit) {
        limiter.replace(Objects.requireNonNull(rateLimit, "rateLimit"));
    }

    /**
     * The collection of a user.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public SandboxCollection collection(String username) {
        return new UsersCollection(account(username).collection());
    }

    /**
     * The wantlist of a user.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public SandboxWantlist wantlist(String username) {
        return new UsersWantlist(account(username).wantlist());
    }

    /**
     * What a user sells.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public SandboxShop shop(String username) {
        return new UsersShop(account(username).shop());
    }

    /**
     * Does what a user does who allows an application to act for them on the authorize page.
     *
     * @return the place to which the browser is sent back, or the verifier if the application gave
     *     no callback
     * @throws IllegalArgumentException if there is no such user, or the request token is unknown,
     *     expired or answered
     */
    public @Nullable String authorize(String requestToken, String username) {
        Decision decision = authorizationServer.allow(requestToken, account(username).username());
        return decision.location() == null ? decision.verifier() : decision.location();
    }

    /**
     * Does what a user does who refuses.
     *
     * @return the place to which the browser is sent back; null if the application gave no callback
     * @throws IllegalArgumentException if the request token is unknown, expired or answered
     */
    public @Nullable String deny(String requestToken) {
        return authorizationServer.deny(requestToken).location();
    }

    /** Takes an OAuth access token back, as its user can; false if there was none. */
    public boolean revoke(String accessToken) {
        return authorizationServer.revoke(accessToken);
    }

    /** Stops at once; open connections are closed. */
    @Override
    public void close() {
        try {
            refuseConnections();
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private Account account(String username) {
        return accounts.named(username)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no account "
                                                + username
                                                + ", but "
                                                + accounts.all().stream()
                                                        .map(Account::username)
                                                        .toList()));
    }

    private static final AtomicInteger THREAD_NUMBER = new AtomicInteger();

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "discogs-sandbox-" + THREAD_NUMBER.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Says how a sandbox is to be; everything has a default. */
    public static final class Builder {

        private static final int KEPT_REQUESTS = 1_000;

        private int port;
        private long seed = 1;
        private int collectionSize = 250;
        private int keptRequests = KEPT_REQUESTS;
        private RateLimit rateLimit = RateLimit.documented();
        private Duration latency = Duration.ZERO;
        private Clock clock = Clock.systemUTC();
        private Duration inventoryJobDuration = Duration.ZERO;
        private Optional<Recordings> recordings = Optional.empty();
        private final List<SandboxAccount> accounts = new ArrayList<>();
        private final List<Application> consumers = new ArrayList<>();
        private final List<AccessToken> accessTokens = new ArrayList<>();

        private Builder() {
            consumer(CONSUMER_KEY, CONSUMER_SECRET, "Sandbox Application", null);
        }

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /** Another seed gives another world; the same seed gives the same one again. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /** How many copies the collection of {@link #USERNAME} holds, 250 if not said. */
        public Builder collectionSize(int size) {
            collectionSize = size;
            return this;
        }

        /** One more user; an account named {@link #USERNAME} takes the place of the default one. */
        public Builder account(SandboxAccount account) {
            accounts.add(Objects.requireNonNull(account, "account"));
            return this;
        }

        /**
         * One more application.
         *
         * @param registeredCallbackUrl where users return unless the application asks for another
         *     place
         */
        public Builder consumer(
                String key, String secret, String name, @Nullable String registeredCallbackUrl) {
            consumers.add(new Application(key, secret, name, registeredCallbackUrl));
            return this;
        }

        /**
         * An OAuth access token that a user has granted already, to the application with {@link
         * #CONSUMER_KEY}.
         */
        public Builder accessToken(String username, String token, String secret) {
            accessTokens.add(new AccessToken(token, secret, username, CONSUMER_KEY));
            return this;
        }

        /**
         * Answers from this folder where it has one: {@code GET /labels/1} from {@code
         * labels/1.json}. A list that is asked for with page or per_page is cut out of the recorded
         * items.
         *
         * @throws IllegalArgumentException if there is no such folder
         */
        public Builder recordings(Path folder) {
            recordings = Optional.of(new Recordings(folder));
            return this;
        }

        public Builder rateLimit(RateLimit newRateLimit) {
            rateLimit = Objects.requireNonNull(newRateLimit, "rateLimit");
            return this;
        }

        /** How much longer each answer takes. */
        public Builder latency(Duration newLatency) {
            latency = Objects.requireNonNull(newLatency, "latency");
            return this;
        }

        /** Tells the time for rate limits, request tokens and dates; not for delays. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * How long exports and uploads of an inventory report to be running; not at all if not
         * said.
         */
        public Builder inventoryJobDuration(Duration duration) {
            inventoryJobDuration = Objects.requireNonNull(duration, "duration");
            return this;
        }

        /** How many requests {@link DiscogsSandbox#requests} keeps, 1,000 if not said. */
        public Builder keepRequests(int count) {
            keptRequests = count;
            return this;
        }

        /**
         * @throws UncheckedIOException if the port cannot be had
         */
        public DiscogsSandbox start() {
            try {
                return new DiscogsSandbox(this);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot listen on port " + port, e);
            }
        }

        private List<SandboxAccount> allAccounts() {
            var all = new ArrayList<SandboxAccount>();
            if (accounts.stream().noneMatch(a -> a.username().equalsIgnoreCase(USERNAME))) {
                all.add(
                        SandboxAccount.named(USERNAME)
                                .withToken(USER_TOKEN)
                                .withCollectionSize(collectionSize));
            }
            all.addAll(accounts);
            return all;
        }
    }
}
