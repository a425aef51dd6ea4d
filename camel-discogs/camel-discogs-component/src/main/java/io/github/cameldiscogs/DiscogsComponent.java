/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.call.Usernames;
import io.github.cameldiscogs.internal.http.CallListener;
import io.github.cameldiscogs.internal.http.CallListeners;
import io.github.cameldiscogs.internal.http.CallLog;
import io.github.cameldiscogs.internal.http.HttpTransport;
import io.github.cameldiscogs.internal.http.ImageRateLimiter;
import io.github.cameldiscogs.internal.http.PrioritizedLimiter;
import io.github.cameldiscogs.internal.http.ProductName;
import io.github.cameldiscogs.internal.http.RetryPolicy;
import io.github.cameldiscogs.internal.http.RetryingClient;
import io.github.cameldiscogs.internal.http.StopSignal;
import io.github.cameldiscogs.internal.http.TransportOptions;
import io.github.cameldiscogs.internal.metrics.Meters;
import io.github.cameldiscogs.internal.monitoring.BudgetTable;
import io.github.cameldiscogs.internal.monitoring.Budgets;
import io.github.cameldiscogs.internal.monitoring.CallStatistics;
import io.github.cameldiscogs.internal.monitoring.NamesInUse;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Host;
import io.github.cameldiscogs.internal.operation.Origin;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.paging.RunningWalks;
import io.github.cameldiscogs.internal.secret.SecretMask;
import io.github.cameldiscogs.internal.secret.SecretNames;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.management.openmbean.TabularData;
import org.apache.camel.Endpoint;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.LifecycleStrategy;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.OnCamelContextStopping;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates {@code discogs:} endpoints, and holds what they share: connections and usernames. */
@Component("discogs")
@ManagedResource(description = "Managed Discogs component")
public class DiscogsComponent extends HealthCheckComponent implements SSLContextParametersAware {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsComponent.class);

    /** In milliseconds. */
    private static final long FOR_EVER = TimeUnit.DAYS.toMillis(10_000);

    @Metadata private DiscogsConfiguration configuration = new DiscogsConfiguration();

    @Metadata(label = "security", defaultValue = "false")
    private boolean useGlobalSslContextParameters;

    private final Map<TransportOptions, HttpTransport> clients = new HashMap<>();
    private final RateLimiter imagePace = new ImageRateLimiter();
    private final SecretMask secretMask = new SecretMask();
    private final StopSignal stopSignal = new StopSignal();
    private final CallListener callLog = new CallLog();
    private final CallStatistics statistics = new CallStatistics(Clock.systemUTC());
    private final Budgets budgets = new Budgets();
    private final List<ManagedDiscogsConsumer> consumers = new CopyOnWriteArrayList<>();
    private final Meters meters =
            new Meters(budgets, () -> consumers.stream().map(ManagedDiscogsConsumer::watch));
    private final RunningWalks runningWalks = new RunningWalks();

    /**
     * Ends the waits before Camel stops the routes of the context: Camel lets exchanges complete
     * first, and those that wait for Discogs would take longer than it allows. A route that is
     * stopped alone completes its calls.
     */
    private final LifecycleStrategy endOfWaits =
            LifecycleStrategySupport.adapt((OnCamelContextStopping) stopping -> stopSignal.stop());

    private final NamesInUse checkedProducers = new NamesInUse("%s-%d");
    private final Usernames usernames;
    private PropertyConfigurer componentPropertyConfigurer;
    private OptionNames optionNames;
    private OptionTypes optionTypes;
    private ExecutorService readAheadExecutor;
    private final AtomicBoolean toldAboutUserAgent = new AtomicBoolean();

    public DiscogsComponent() {
        this(System::nanoTime);
    }

    /**
     * @param nanoTime the clock for remembered usernames
     */
    DiscogsComponent(LongSupplier nanoTime) {
        this.usernames = new Usernames(nanoTime);
    }

    /**
     * Reports an invalid URI without showing it: the messages of Java and Camel contain all of it.
     */
    @Override
    public Endpoint createEndpoint(String uri, Map<String, Object> properties) throws Exception {
        EndpointUri.requireValid(uri, optionNames);
        SecretNames.registerIn(getCamelContext(), uri);
        return super.createEndpoint(EndpointUri.encoded(uri), properties);
    }

    /** Checks the options before Camel itself takes some of them. */
    @Override
    protected void validateURI(String uri, String path, Map<String, Object> parameters) {
        super.validateURI(uri, path, parameters);
        EndpointUri.requireClosed(parameters, optionNames);
        new OptionCheck(DiscogsOperation.named(path), optionNames, optionTypes, getCamelContext())
                .check(parameters);
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        var endpoint =
                new DiscogsEndpoint(
                        secretMask.mask(uri),
                        this,
                        DiscogsOperation.named(remaining),
                        configuration.copyWithoutCredentials());
        endpoint.setNamedOptions(Set.copyOf(parameters.keySet()));
        bind(endpoint, parameters);
        endpoint.validate();
        return endpoint;
    }

    /** Names an option that cannot be bound without its value, which Camel's message contains. */
    private void bind(DiscogsEndpoint endpoint, Map<String, Object> parameters) throws Exception {
        try {
            setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            var name = e.getPropertyName();
            throw OptionValues.notBound(name, optionTypes.of(name));
        }
    }

    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        return componentPropertyConfigurer;
    }

    /**
     * The client for these options and that host; equal connection settings share one.
     *
     * @param priority of the calls
     * @param ofCaller ends the waits of the calls
     * @param listener is told what happens to the calls
     */
    RetryingClient client(
            DiscogsConfiguration options,
            DiscogsOperation operation,
            CallPriority priority,
            StopSignal ofCaller,
            CallListener listener) {
        var limiter = rateLimiter(options, operation.host());
        // The registry may be younger than the component, and the budget new
        meters.register(getCamelContext());
        meters.expect(operation);
        return new RetryingClient(
                httpClient(transportOptions(options)),
                new PrioritizedLimiter(limiter, priority, options.getReservedRequests()),
                new RetryPolicy(
                        options.getMaxRetries(),
                        duration(options.getRetryDelay()),
                        duration(options.getRateLimitTimeout())),
                ofCaller,
                new CallListeners(List.of(callLog, statistics, meters, listener)),
                userAgent(options),
                () ->
                        Stream.of(options, configuration)
                                .flatMap(given -> given.credentials().secrets()));
    }

    private RateLimiter rateLimiter(DiscogsConfiguration options, Host host) {
        var limiter =
                switch (host) {
                    case API -> rateLimiter(options);
                    case IMAGES -> imagePace;
                };
        budgets.add(
                host == Host.IMAGES
                        ? "images"
                        : Origin.of("apiUrl", options.getApiUrl()).toString(),
                limiter);
        return limiter;
    }

    /** How many requests to the API Discogs allows a minute, as it last reported. */
    int requestsPerMinute(DiscogsConfiguration options) {
        var status = Budgets.status(rateLimiter(options));
        return status == null ? RateTier.AUTHENTICATED.documentedLimit() : status.limit();
    }

    /** Discogs counts by source address, so all calls of this JVM share one budget. */
    private static RateLimiter rateLimiter(DiscogsConfiguration options) {
        return options.getRateLimiter() == null
                ? LocalRateLimiter.of(Origin.of("apiUrl", options.getApiUrl()))
                : options.getRateLimiter();
    }

    private HttpTransport httpClient(TransportOptions options) {
        synchronized (clients) {
            return clients.computeIfAbsent(
                    options,
                    missing -> {
                        var client = new HttpTransport(getCamelContext(), missing);
                        ServiceHelper.startService(client);
                        return client;
                    });
        }
    }

    private TransportOptions transportOptions(DiscogsConfiguration options) {
        var ssl = options.getSslContextParameters();
        return new TransportOptions(
                Origin.of("apiUrl", options.getApiUrl()),
                duration(options.getConnectTimeout()),
                duration(options.getResponseTimeout()),
                options.getMaxResponseSize(),
                options.getMaxFileSize(),
                ssl == null ? retrieveGlobalSslContextParameters() : ssl,
                options.getProxyHost(),
                options.getProxyPort(),
                options.getHttpComponent());
    }

    /** Capped at 10,000 days so that it fits into nanoseconds. */
    static Duration duration(long milliseconds) {
        return Duration.ofMillis(Math.min(milliseconds, FOR_EVER));
    }

    private String userAgent(DiscogsConfiguration options) {
        if (options.getUserAgent() != null) {
            return options.getUserAgent();
        }
        if (toldAboutUserAgent.compareAndSet(false, true)) {
            LOG.info(
                    "Discogs wants to know which application asks: set the option userAgent, as in"
                            + " MyApplication/1.0 +https://example.com");
        }
        return ProductName.USER_AGENT;
    }

    /** Runs requests ahead. */
    ExecutorService readAheadExecutor() {
        return readAheadExecutor;
    }

    /** The numbers of all calls. */
    CallStatistics statistics() {
        return statistics;
    }

    /** The request budgets of all calls. */
    Budgets budgets() {
        return budgets;
    }

    /** The running consumers of the component. */
    Collection<ManagedDiscogsConsumer> consumers() {
        return List.copyOf(consumers);
    }

    /** The consumer has started. */
    void watch(ManagedDiscogsConsumer consumer) {
        consumers.add(consumer);
        meters.polls(consumer.operation());
    }

    /** The consumer has stopped. */
    void unwatch(ManagedDiscogsConsumer consumer) {
        consumers.remove(consumer);
    }

    /** What is reported to the meter registry of the application. */
    Meters meters() {
        return meters;
    }

    /** The walks of all endpoints. */
    RunningWalks runningWalks() {
        return runningWalks;
    }

    /** The names of the producers that have a health check. */
    NamesInUse checkedProducers() {
        return checkedProducers;
    }

    Usernames usernames() {
        return usernames;
    }

    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        optionNames = new OptionNames(getCamelContext());
        optionTypes = new OptionTypes((PropertyConfigurerGetter) getEndpointPropertyConfigurer());
        componentPropertyConfigurer =
                new CheckedComponentConfigurer(super.getComponentPropertyConfigurer(), optionNames);
        SecretNames.registerIn(
                getCamelContext(), DiscogsOperation.secretParameters().map(Parameter::name));
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopSignal.reset();
        getCamelContext().addLifecycleStrategy(endOfWaits);
        meters.register(getCamelContext());
        synchronized (clients) {
            // Endpoints in use keep theirs when the component alone is stopped and started
            ServiceHelper.startService(clients.values());
        }
        readAheadExecutor =
                getCamelContext()
                        .getExecutorServiceManager()
                        .newCachedThreadPool(this, "DiscogsReadAhead");
    }

    /** Ends the waits of all calls made for messages. */
    StopSignal stopSignal() {
        return stopSignal;
    }

    @Override
    protected void doStop() throws Exception {
        getCamelContext().getLifecycleStrategies().remove(endOfWaits);
        stopSignal.stop();
        getCamelContext().getExecutorServiceManager().shutdownNow(readAheadExecutor);
        synchronized (clients) {
            ServiceHelper.stopService(clients.values());
        }
        meters.unregister();
        super.doStop();
    }

    @Override
    protected void doShutdown() throws Exception {
        synchronized (clients) {
            ServiceHelper.stopAndShutdownServices(clients.values());
            clients.clear();
        }
        super.doShutdown();
    }

    @ManagedAttribute(description = "How many requests were sent, repeated ones included")
    public long getRequests() {
        return statistics.requests();
    }

    @ManagedAttribute(description = "How many requests Discogs has refused with status 429")
    public long getRefusals() {
        return statistics.refusals();
    }

    @ManagedAttribute(description = "How many requests were repeated after a failure")
    public long getRetries() {
        return statistics.retries();
    }

    @ManagedAttribute(description = "How many calls have failed for good")
    public long getFailedCalls() {
        return statistics.failures();
    }

    @ManagedAttribute(
            description = "The seconds that all calls together have waited for the request budget")
    public long getWaitedSeconds() {
        return statistics.waited().toSeconds();
    }

    @ManagedAttribute(
            description =
                    "The request budgets: limit, used requests, those without an answer yet, those of"
                            + " other clients, waiting calls, and the time until the next request; -1"
                            + " for what is not known")
    public TabularData getBudgets() {
        return BudgetTable.of(budgets.all());
    }

    public DiscogsConfiguration getConfiguration() {
        return configuration;
    }

    /** The options that all endpoints start with. */
    public void setConfiguration(DiscogsConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    /** Whether to use the SSL context parameters that are set on the Camel context. */
    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
