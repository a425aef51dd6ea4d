/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.HttpListener;
import io.github.cameldiscogs.sandbox.internal.http.PublicOrigin;
import io.github.cameldiscogs.sandbox.internal.http.Recordings;
import io.github.cameldiscogs.sandbox.internal.oauth.AccessToken;
import io.github.cameldiscogs.sandbox.internal.oauth.Application;
import io.github.cameldiscogs.sandbox.internal.oauth.AuthorizationServer;
import io.github.cameldiscogs.sandbox.internal.oauth.Decision;
import io.github.cameldiscogs.sandbox.internal.operation.RecordedAnswers;
import io.github.cameldiscogs.sandbox.internal.operation.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for Discogs on this machine, for tests and examples: it answers like Discogs, with
 * generated data, and uses only the loopback interface unless told otherwise.
 *
 * <pre>{@code
 * try (var sandbox = DiscogsSandbox.start()) {
 *     // talk to sandbox.apiUrl() with the token DiscogsSandbox.USER_TOKEN
 * }
 * }</pre>
 */
public final class DiscogsSandbox implements AutoCloseable {

    /** The default user. */
    public static final String USERNAME = "crate_digger";

    /** Personal access token of {@link #USERNAME}. */
    public static final String USER_TOKEN = "SandboxUserTokenSandboxUserTokenSandboxT";

    /** Key of the default application. */
    public static final String CONSUMER_KEY = "SandboxConsumerKeySa";

    /** Secret of the default application. */
    public static final String CONSUMER_SECRET = "SandboxConsumerSecretSandboxCons";

    private final HttpListener listener;
    private final ServerAddress address;
    private final int port;
    private final Optional<Integer> tlsPort;
    private final String url;
    private final Builder builder;
    private final ShiftedClock clock;
    private final RequestLimiter limiter;
    private final RequestLog log;
    private final RequestPipeline pipeline;
    private volatile World world;

    private DiscogsSandbox(Builder builder, ShiftedClock clock, HttpListener listener)
            throws IOException {
        this.listener = listener;
        this.address = builder.address;
        this.port = listen(builder.port);
        this.tlsPort =
                address.tlsPort()
                        .map(this::listen)
                        .or(() -> Optional.of(port).filter(same -> address.speaksTls()));
        this.url = "http://" + address.localName() + ":" + port;
        this.builder = builder;
        this.clock = clock;
        this.world = world(builder.seed);
        this.limiter = new RequestLimiter(builder.rateLimit, clock);
        this.log = new RequestLog(builder.keptRequests);
        this.pipeline =
                new RequestPipeline(
                        () -> world,
                        AdminRoutes.of(this),
                        builder.recordings.map(folder -> new RecordedAnswers(folder, links())),
                        new PublicOrigin(url, address.publicUrl()),
                        limiter,
                        log,
                        builder.latency);
        listener.start(pipeline, clock);
    }

    private int listen(int wanted) {
        try {
            return listener.listen(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + wanted, e);
        }
    }

    private Links links() {
        return new Links(url, url);
    }

    private World world(long seed) {
        var links = links();
        var catalogue = new Catalogue(seed, links);
        var accounts =
                new Accounts(
                        builder.allAccounts().stream().map(SandboxAccount::start).toList(),
                        seed,
                        catalogue,
                        clock,
                        builder.inventoryJobDuration);
        builder.allAccounts().forEach(account -> fill(accounts, account));
        var authorizationServer = new AuthorizationServer(clock);
        builder.consumers.forEach(authorizationServer::register);
        builder.accessTokens.forEach(authorizationServer::grant);
        return new World(
                seed,
                accounts,
                authorizationServer,
                Routes.table(catalogue, accounts, authorizationServer, links, clock));
    }

    /** Starts a sandbox with all defaults on a free port. */
    public static DiscogsSandbox start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Origin of the API for clients on this machine, in place of https://api.discogs.com; without a
     * slash at the end.
     */
    public String apiUrl() {
        return url;
    }

    /**
     * Origin of the website for browsers on this machine, in place of https://www.discogs.com;
     * without a slash at the end.
     */
    public String websiteUrl() {
        return url;
    }

    /**
     * Like {@link #apiUrl}, for clients that speak TLS.
     *
     * @throws IllegalStateException without {@link Builder#https}
     */
    public String httpsUrl() {
        return secureUrl()
                .orElseThrow(
                        () -> new IllegalStateException("The sandbox was started without https"));
    }

    /** Like {@link #httpsUrl}; empty without {@link Builder#https}. */
    Optional<String> secureUrl() {
        return tlsPort.map(number -> "https://" + address.localName() + ":" + number);
    }

    /** Whether all of {@code /_sandbox} is there, and not its health alone. */
    boolean isControlled() {
        return builder.isControlled();
    }

    public int port() {
        return port;
    }

    /** The most recent requests, oldest first; see {@link Builder#keepRequests}. */
    public List<RecordedRequest> requests() {
        return log.requests();
    }

    /** The number of requests received, including those no longer kept. */
    public long requestCount() {
        return log.count();
    }

    /** The number of requests answered with 429. */
    public long tooManyRequestsCount() {
        return log.tooManyRequestsCount();
    }

    /** The seed of the generated data. */
    public long seed() {
        return world.seed();
    }

    /** Begins anew with the same seed; see {@link #reset(long)}. */
    public void reset() {
        reset(seed());
    }

    /**
     * Begins anew, as if just started with that seed: data, users, tokens, requests, faults, the
     * rate limit, the requests that it has counted, and the clock. Hooks and connections stay, and
     * so does the data behind a {@link SandboxCollection} that was asked for earlier, which nobody
     * sees any more.
     */
    public synchronized void reset(long seed) {
        clock.reset();
        clearFaults();
        limiter.reset(builder.rateLimit);
        world = world(seed);
        clearRequests();
    }

    /** What the clock of the sandbox shows. */
    public Instant now() {
        return clock.instant();
    }

    /** Sets the clock on, or back if the duration is negative; it runs on from there. */
    public void advanceClock(Duration by) {
        clock.advance(Objects.requireNonNull(by, "by"));
    }

    /**
     * Adds a user, until the next {@link #reset()}. One whom every sandbox has may be replaced.
     *
     * @throws IllegalArgumentException if a user of that name or with that token was set up before
     */
    public void addAccount(SandboxAccount account) {
        var accounts = world.accounts();
        accounts.add(Objects.requireNonNull(account, "account").start());
        fill(accounts, account);
    }

    private static void fill(Accounts accounts, SandboxAccount account) {
        account.fill(accounts.named(account.username()).orElseThrow());
    }

    /** The users, each with the numbers of what they have. */
    List<UserView> users() {
        return world.accounts().all().stream().map(UserView::of).toList();
    }

    List<FaultPlan.Pending> pendingFaults() {
        return pipeline.faults().pending();
    }

    /** The number of counted requests of each address. */
    Map<String, Integer> usedRequests() {
        return limiter.used();
    }

    RateLimit rateLimit() {
        return limiter.rules();
    }

    /** Removes all requests and resets both counts. */
    public void clearRequests() {
        log.clear();
    }

    /** Calls the hook with each request before it is handled, in the thread that handles it. */
    public void beforeRequest(Consumer<RecordedRequest> hook) {
        pipeline.beforeRequest(Objects.requireNonNull(hook, "hook"));
    }

    /** Adds a fault. */
    public void fault(Fault fault) {
        pipeline.faults().add(Objects.requireNonNull(fault, "fault"));
    }

    /** Removes all faults. */
    public void clearFaults() {
        pipeline.faults().clear();
    }

    /** Closes all connections and refuses new ones, like a server that is down. */
    public void refuseConnections() {
        try {
            listener.refuse();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close port " + port(), e);
        }
    }

    /**
     * Accepts connections again after {@link #refuseConnections}, on the same port.
     *
     * @throws UncheckedIOException if the port is in use by now
     */
    public void acceptConnections() {
        try {
            listener.accept();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on port " + port(), e);
        }
    }

    /**
     * Replaces the rate limit. If only its numbers change, requests already counted still count.
     */
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
     * The inventory and orders of a user.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public SandboxShop shop(String username) {
        return new UsersShop(account(username).shop());
    }

    /**
     * Allows an application to act for a user, like the user on the authorize page.
     *
     * @return the URL to which the browser is redirected, or the verifier if the application gave
     *     no callback
     * @throws IllegalArgumentException if there is no such user, or the request token is unknown,
     *     expired or already answered
     */
    public @Nullable String authorize(String requestToken, String username) {
        Decision decision =
                world.authorizationServer().allow(requestToken, account(username).username());
        return decision.location() == null ? decision.verifier() : decision.location();
    }

    /**
     * Denies an application, like the user on the authorize page.
     *
     * @return the URL to which the browser is redirected; null if the application gave no callback
     * @throws IllegalArgumentException if the request token is unknown, expired or already answered
     */
    public @Nullable String deny(String requestToken) {
        return world.authorizationServer().deny(requestToken).location();
    }

    /** Revokes an OAuth access token, like its user; false if there was none. */
    public boolean revoke(String accessToken) {
        return world.authorizationServer().revoke(accessToken);
    }

    /** Stops at once and closes open connections. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close port " + port(), e);
        }
    }

    private Account account(String username) {
        var accounts = world.accounts();
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

    /** Settings of a sandbox, all with defaults. */
    public static final class Builder {

        private static final int KEPT_REQUESTS = 1_000;

        private int port;
        private ServerAddress address = ServerAddress.loopback();
        private long seed = 1;
        private int collectionSize = 250;
        private int keptRequests = KEPT_REQUESTS;
        private RateLimit rateLimit = RateLimit.documented();
        private Duration latency = Duration.ZERO;
        private Clock clock = Clock.systemUTC();
        private Duration inventoryJobDuration = Duration.ZERO;
        private Optional<Recordings> recordings = Optional.empty();
        private Optional<Boolean> admin = Optional.empty();
        private final List<SandboxAccount> accounts = new ArrayList<>();
        private final List<Application> consumers = new ArrayList<>();
        private final List<AccessToken> accessTokens = new ArrayList<>();

        private Builder() {
            consumer(CONSUMER_KEY, CONSUMER_SECRET, "Sandbox Application", null);
        }

        /**
         * The port to listen on; 0, the default, for a free one that this JVM has not had before.
         */
        public Builder port(int newPort) {
            port = newPort;
            return this;
        }

        /**
         * The address of this machine to listen at; by default the loopback interface, which nobody
         * else reaches. All that a sandbox knows is public, credentials included.
         *
         * @param newAddress an address or a host name; 0.0.0.0 for all addresses of this machine
         * @throws IllegalArgumentException if there is no such address
         */
        public Builder bind(String newAddress) {
            address = address.at(newAddress);
            return this;
        }

        /**
         * The origin of links in answers. By default, links have the scheme and the host of the
         * request, also of one that comes through a proxy with {@code X-Forwarded-Proto} and {@code
         * X-Forwarded-Host}.
         *
         * @param url http or https, a host and perhaps a port
         * @throws IllegalArgumentException if there is more or less than that
         */
        public Builder publicUrl(String url) {
            address = address.knownAs(url);
            return this;
        }

        /**
         * Answers clients that speak TLS, too, on the same port. The certificate is new with each
         * start and signed by itself; it names localhost, 127.0.0.1, ::1, the address that is bound
         * and the host of the public URL.
         */
        public Builder https() {
            address = address.withTls();
            return this;
        }

        /**
         * As {@link #https}, with another port besides.
         *
         * @param httpsPort 0 for a free one
         */
        public Builder httpsPort(int httpsPort) {
            address = address.withTlsAt(httpsPort);
            return this;
        }

        /**
         * As {@link #https}, with the certificate written to a file (PEM), for clients to trust it
         * like an authority.
         */
        public Builder certificate(Path file) {
            address = address.withCertificateAt(Objects.requireNonNull(file, "file"));
            return this;
        }

        /** The seed of the generated data: equal seeds give equal data. */
        public Builder seed(long newSeed) {
            seed = newSeed;
            return this;
        }

        /** The number of copies in the collection of {@link #USERNAME}; 250 by default. */
        public Builder collectionSize(int size) {
            collectionSize = size;
            return this;
        }

        /** Adds a user; an account named {@link #USERNAME} replaces the default one. */
        public Builder account(SandboxAccount account) {
            accounts.add(Objects.requireNonNull(account, "account"));
            return this;
        }

        /**
         * Adds an application.
         *
         * @param registeredCallbackUrl where users return unless the application requests another
         *     URL
         */
        public Builder consumer(
                String key, String secret, String name, @Nullable String registeredCallbackUrl) {
            consumers.add(new Application(key, secret, name, registeredCallbackUrl));
            return this;
        }

        /**
         * Adds an OAuth access token that a user has already granted to the application with {@link
         * #CONSUMER_KEY}.
         */
        public Builder accessToken(String username, String token, String secret) {
            accessTokens.add(new AccessToken(token, secret, username, CONSUMER_KEY));
            return this;
        }

        /**
         * Adds the users, applications and access tokens of a file: a JSON object that may have the
         * lists users, consumers and access_tokens. Users have the fields of {@code POST
         * /_sandbox/users}; a user named {@link #USERNAME} replaces the default one, an application
         * with {@link #CONSUMER_KEY} likewise.
         *
         * @throws IllegalArgumentException if there is no such file, or anything else in it; the
         *     message names file and place, and says what is allowed
         * @throws UncheckedIOException if it cannot be read
         */
        public Builder world(Path file) {
            var read = WorldFile.read(file);
            accounts.addAll(read.users());
            consumers.addAll(read.consumers());
            accessTokens.addAll(read.accessTokens());
            return this;
        }

        /**
         * Answers from this folder if it has a recording: {@code GET /labels/1} from {@code
         * labels/1.json}. A request with page or per_page is answered with a part of the recorded
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

        /**
         * Whether requests below {@code /_sandbox} control the sandbox. By default they do as long
         * as only this machine can send them; {@code /_sandbox/health} answers in any case. The
         * routes are described at {@code /_sandbox/openapi.json}.
         */
        public Builder admin(boolean newAdmin) {
            admin = Optional.of(newAdmin);
            return this;
        }

        /** Additional time for each answer. */
        public Builder latency(Duration newLatency) {
            latency = Objects.requireNonNull(newLatency, "latency");
            return this;
        }

        /** The clock for rate limits, request tokens and dates; not for delays. */
        public Builder clock(Clock newClock) {
            clock = Objects.requireNonNull(newClock, "clock");
            return this;
        }

        /**
         * How long exports and uploads of an inventory are reported as running; zero by default.
         */
        public Builder inventoryJobDuration(Duration duration) {
            inventoryJobDuration = Objects.requireNonNull(duration, "duration");
            return this;
        }

        /** The number of requests that {@link DiscogsSandbox#requests} keeps; 1,000 by default. */
        public Builder keepRequests(int count) {
            keptRequests = count;
            return this;
        }

        /**
         * @throws UncheckedIOException if a port is not available, or the certificate cannot be
         *     written
         */
        public DiscogsSandbox start() {
            var tls = address.speaksTls() ? address.newCertificate().context() : null;
            try {
                return start(new ShiftedClock(clock), new HttpListener(address.host(), tls));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot listen on port " + port, e);
            }
        }

        private DiscogsSandbox start(ShiftedClock shifted, HttpListener listener)
                throws IOException {
            try {
                return new DiscogsSandbox(this, shifted, listener);
            } catch (IOException | RuntimeException e) {
                listener.close();
                throw e;
            }
        }

        private boolean isControlled() {
            return admin.orElseGet(() -> address.host().isLoopbackAddress());
        }

        /** The last of its key wins. */
        Application defaultConsumer() {
            return consumers.stream()
                    .filter(any -> any.key().equals(CONSUMER_KEY))
                    .reduce((former, latter) -> latter)
                    .orElseThrow();
        }

        List<SandboxAccount> allAccounts() {
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
