/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.TokenStore;
import io.github.cameldiscogs.changes.ChangeBody;
import io.github.cameldiscogs.changes.ChangeStore;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.auth.Credentials;
import io.github.cameldiscogs.internal.auth.SignatureMethod;
import io.github.cameldiscogs.internal.call.StoredAccount;
import io.github.cameldiscogs.internal.capture.RemovalGuard;
import io.github.cameldiscogs.internal.operation.BodyFields;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Loopback;
import io.github.cameldiscogs.internal.operation.Origin;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.jspecify.annotations.Nullable;

/** Call Discogs, the music database and marketplace, and poll it for what is new. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "discogs",
        title = "Discogs",
        syntax = "discogs:operation",
        category = {Category.API, Category.SAAS},
        headersClass = DiscogsConstants.class)
@ManagedResource(description = "Managed Discogs endpoint")
public class DiscogsEndpoint extends ScheduledPollEndpoint implements EndpointServiceLocation {

    /** The cache size in items, larger than any list that can be polled. */
    private static final int OWN_REPOSITORY = 1_000_000;

    @UriPath(enums = DiscogsParameters.OPERATIONS)
    @Metadata(required = true, description = "What to ask of Discogs.")
    private String operation;

    @UriParam private DiscogsConfiguration configuration;

    @UriParam(label = "consumer")
    private @Nullable IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer", defaultValue = "true")
    private boolean sendExisting = true;

    @UriParam(label = "consumer", defaultValue = "86400000", javaType = "java.time.Duration")
    private long fullScan = 86_400_000;

    @UriParam(label = "consumer")
    private int maxMessagesPerPoll;

    @UriParam private boolean changes;

    @UriParam private @Nullable ChangeStore changeStore;

    @UriParam private @Nullable String stateName;

    @UriParam private boolean keepItems;

    @UriParam private @Nullable String ignoreFields;

    @UriParam private @Nullable Integer maxRemovals;

    @UriParam(defaultValue = "Item")
    private ChangeBody changeBody = ChangeBody.Item;

    private @Nullable IdempotentRepository ownRepository;
    private @Nullable ChangeStore ownChangeStore;
    private final Map<String, RemovalGuard> removalGuards = new ConcurrentHashMap<>();

    /** The options in the URI; the others may come from the component. */
    private Set<String> namedOptions = Set.of();

    DiscogsEndpoint(
            String endpointUri,
            DiscogsComponent component,
            DiscogsOperation operation,
            DiscogsConfiguration configuration) {
        super(endpointUri, component);
        this.operation = operation.uriName();
        this.configuration = configuration;
    }

    @Override
    public Producer createProducer() {
        if (changes) {
            return new DiscogsChangesProducer(this);
        }
        return new DiscogsProducer(this);
    }

    /**
     * @throws IllegalArgumentException if the operation cannot be polled, or if the endpoint has an
     *     option that is not for consumers
     */
    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        var consumer = new DiscogsConsumer(this, processor);
        consumer.setMaxMessagesPerPoll(maxMessagesPerPoll);
        configureConsumer(consumer);
        return consumer;
    }

    /** Sets the default delay of the operation, which is longer than the default of Camel. */
    @Override
    protected void doConfigureConsumer(Consumer consumer) {
        super.doConfigureConsumer(consumer);
        if (getDelay() < 0) {
            var delay = DiscogsOperation.named(operation).polling().delay();
            ((DiscogsConsumer) consumer).setDelay(Math.max(1, getTimeUnit().convert(delay)));
        }
    }

    /**
     * @param names of the options in the URI
     */
    void setNamedOptions(Set<String> names) {
        namedOptions = names;
    }

    /**
     * Whether the option is set on the endpoint and not only on the component, whose options hold
     * for all endpoints.
     */
    boolean hasOwn(String name, Object value, @Nullable Object ofComponent) {
        return namedOptions.contains(name) || !value.equals(ofComponent);
    }

    /** The repository in which consumers record delivered items. */
    IdempotentRepository seenItems() {
        if (idempotentRepository != null) {
            return idempotentRepository;
        }
        if (ownRepository == null) {
            ownRepository = MemoryIdempotentRepository.memoryIdempotentRepository(OWN_REPOSITORY);
        }
        return ownRepository;
    }

    /** The store for the state of lists with {@code changes=true}. */
    ChangeStore changes() {
        if (changeStore != null) {
            return changeStore;
        }
        if (ownChangeStore == null) {
            ownChangeStore = new InMemoryChangeStore();
        }
        return ownChangeStore;
    }

    /** Names of fields that are ignored in comparisons, in addition to those of the operation. */
    Set<String> ignoredFields() {
        return ignoreFields == null
                ? Set.of()
                : Arrays.stream(ignoreFields.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The scheme and the operation; options are left out, which may name a user. */
    String nameInLog() {
        return getEndpointBaseUri().replace("://", ":");
    }

    RemovalGuard removalGuard(String list) {
        return removalGuards.computeIfAbsent(list, name -> new RemovalGuard(name, maxRemovals));
    }

    /**
     * The credentials of a call: those of the endpoint, completed by the current ones of the
     * component.
     */
    Credentials credentials() {
        var component = getComponent().getConfiguration();
        return configuration
                .credentials()
                .completedBy(
                        sharesWay() ? component.credentials() : Credentials.NONE,
                        DiscogsOperation.named(operation));
    }

    /**
     * The token store of the endpoint, or else the current one of the component; null if neither
     * has one.
     */
    @Nullable TokenStore tokenStore() {
        var own = configuration.getTokenStore();
        return own == null && sharesWay() ? getComponent().getConfiguration().getTokenStore() : own;
    }

    /**
     * Whether calls go to the same server, by the same route, as the component's: only then may
     * they use its credentials. A URI may come from an untrusted source and could send them
     * elsewhere.
     */
    private boolean sharesWay() {
        return configuration.differencesOnTheWay(getComponent().getConfiguration()).isEmpty();
    }

    /**
     * A text to append to error messages that says why the credentials of the component are not
     * used; empty if they are, or if it has none.
     */
    String whyWithheld() {
        var component = getComponent().getConfiguration();
        var differences = configuration.differencesOnTheWay(component);
        boolean hasSome =
                component.getTokenStore() != null || !component.credentials().given().isEmpty();
        return differences.isEmpty() || !hasSome
                ? ""
                : "; the credentials of the component are not used, because %s differs from the component's"
                        .formatted(String.join(" and ", differences));
    }

    /**
     * The account whose token signs a call; null if no header names one, if the endpoint has a
     * user's credentials of its own, or if the server takes no credentials.
     *
     * @param name the value of the header
     * @throws DiscogsRequestException when there is no token store
     */
    @Nullable StoredAccount account(@Nullable String name) {
        if (name == null
                || configuration.credentials().nameUser()
                || !DiscogsOperation.named(operation).host().takesCredentials()) {
            return null;
        }
        var store = tokenStore();
        if (store == null) {
            throw new DiscogsRequestException(
                    operation,
                    "header %s names an account, and there is no tokenStore to find it in%s"
                            .formatted(DiscogsConstants.ACCOUNT, whyWithheld()));
        }
        return new StoredAccount(name, store);
    }

    /** The credentials of a call for the account; for null, those of the endpoint. */
    Credentials credentials(@Nullable StoredAccount account) {
        if (account == null) {
            return credentials();
        }
        var acting = credentials().actingWith(account.token(operation));
        try {
            requireComplete(acting);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation, e.getMessage());
        }
        return acting;
    }

    private void requireComplete(Credentials credentials) {
        try {
            credentials.requireComplete(DiscogsOperation.named(operation));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + whyWithheld(), e);
        }
    }

    /**
     * Checks the options before the first call.
     *
     * @throws IllegalArgumentException with the name of the wrong option and what is allowed
     */
    void validate() {
        Origin.of("apiUrl", configuration.getApiUrl());
        Origin.of("websiteUrl", configuration.getWebsiteUrl());
        SignatureMethod.named(configuration.getSignatureMethod());
        validateCredentials();
        BodyFields.of(configuration.getBodyFields());
        if (configuration.getUserAgent() != null && configuration.getUserAgent().isBlank()) {
            throw new IllegalArgumentException(
                    "userAgent: is empty, and Discogs refuses that; allowed: name/version +url");
        }
        if ((configuration.getProxyHost() == null) != (configuration.getProxyPort() == null)) {
            throw new IllegalArgumentException("proxyHost and proxyPort: one needs the other");
        }
        validateProxy();
        for (var option : NumberOption.values()) {
            option.check(configuration);
        }
    }

    private void validateCredentials() {
        configuration.credentials().requireOneWay();
        credentials().requireOneWay();
        if (!sharesWay()) {
            // The component cannot complete them, now or later
            requireComplete(credentials());
        }
    }

    /** An http URL is allowed only for this machine, but a proxy would forward it to another. */
    private void validateProxy() {
        var proxyHost = configuration.getProxyHost();
        if (proxyHost != null
                && Origin.of("apiUrl", configuration.getApiUrl()).getScheme().equals("http")
                && !Loopback.is(proxyHost)) {
            throw new IllegalArgumentException(
                    "proxyHost: with an apiUrl of http it would see credentials in clear; allowed is"
                            + " apiUrl with https, or a proxy on this machine");
        }
    }

    @Override
    public DiscogsComponent getComponent() {
        return (DiscogsComponent) super.getComponent();
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public DiscogsConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(DiscogsConfiguration configuration) {
        this.configuration = configuration;
    }

    public @Nullable IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Where a consumer remembers which items it has told; one that is kept, such as in a database,
     * survives a restart. By default they are remembered in memory, and all are told again after a
     * restart.
     */
    public void setIdempotentRepository(@Nullable IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public boolean isSendExisting() {
        return sendExisting;
    }

    /** Whether a consumer tells also what is there when it polls for the first time. */
    public void setSendExisting(boolean sendExisting) {
        this.sendExisting = sendExisting;
    }

    public long getFullScan() {
        return fullScan;
    }

    /**
     * After what time, in milliseconds, a consumer reads a whole list again. In between, where the
     * list can be sorted by the time of adding, it looks at the newest items.
     */
    public void setFullScan(long fullScan) {
        this.fullScan = fullScan;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    /** How many messages a poll gives at most; the others come with the next ones. 0 for all. */
    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public boolean isChanges() {
        return changes;
    }

    /**
     * Whether to tell what was added to a list, changed in it or removed from it, by comparing it
     * with what a store keeps of it. Without this a consumer tells what is new.
     */
    public void setChanges(boolean changes) {
        this.changes = changes;
    }

    public @Nullable ChangeStore getChangeStore() {
        return changeStore;
    }

    /**
     * Where what is known of a list is kept, and what is still to be told of it, with changes=true.
     * By default it is kept in memory, and all of a list is told as existing after a restart.
     */
    public void setChangeStore(@Nullable ChangeStore changeStore) {
        this.changeStore = changeStore;
    }

    public @Nullable String getStateName() {
        return stateName;
    }

    /**
     * The name under which a store keeps what is known, with changes=true. By default it is made of
     * the operation and the values of its parameters.
     */
    public void setStateName(@Nullable String stateName) {
        this.stateName = stateName;
    }

    public boolean isKeepItems() {
        return keepItems;
    }

    /**
     * Whether the store keeps the content of all items, with changes=true, so that a change tells
     * what an item was before, and which fields differ.
     */
    public void setKeepItems(boolean keepItems) {
        this.keepItems = keepItems;
    }

    public @Nullable String getIgnoreFields() {
        return ignoreFields;
    }

    /**
     * Discogs's own names of fields, separated by commas, whose changes are no changes of an item,
     * with changes=true, wherever they stand in it.
     */
    public void setIgnoreFields(@Nullable String ignoreFields) {
        this.ignoreFields = ignoreFields;
    }

    public @Nullable Integer getMaxRemovals() {
        return maxRemovals;
    }

    /**
     * How many items of a list may be gone at once, with changes=true. If more are, nothing of that
     * is told until an operator approves of it by JMX. By default 50, or a tenth of the list if
     * that is more.
     */
    public void setMaxRemovals(@Nullable Integer maxRemovals) {
        this.maxRemovals = maxRemovals;
    }

    public ChangeBody getChangeBody() {
        return changeBody;
    }

    /**
     * The form in which a change becomes a message body, with changes=true: the item, or the
     * envelope that Debezium's sinks understand.
     */
    public void setChangeBody(ChangeBody changeBody) {
        this.changeBody = changeBody;
    }

    @ManagedAttribute(description = "How many removals wait for an approval")
    public long getRefusedRemovals() {
        return removalGuards.values().stream().mapToLong(RemovalGuard::refused).sum();
    }

    /** Allows the next poll to report as many removals as were refused. */
    @ManagedOperation(description = "Lets the next poll tell as many removals as were refused")
    public void approveRemovals() {
        removalGuards.values().forEach(RemovalGuard::approve);
    }

    @Override
    public String getServiceUrl() {
        return configuration.getApiUrl();
    }

    @Override
    public String getServiceProtocol() {
        return "rest";
    }
}
