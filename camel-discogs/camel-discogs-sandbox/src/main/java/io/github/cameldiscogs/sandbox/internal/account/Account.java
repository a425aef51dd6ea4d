/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Market;
import io.github.cameldiscogs.sandbox.internal.catalogue.Population;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseRatings;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import io.github.cameldiscogs.sandbox.internal.market.Inventory;
import io.github.cameldiscogs.sandbox.internal.market.InventoryJobs;
import io.github.cameldiscogs.sandbox.internal.market.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A user with all their data. */
public final class Account {

    private static final long FIRST_ID = 1_655_001;

    private final AccountStart start;
    private final int ordinal;
    private final long seed;
    private final Clock clock;
    private final Collection collection;
    private final Wantlist wantlist;
    private final List<UserList> lists;
    private final Market market;
    private final Population population;
    private final ReleaseRatings ratings;
    private final Inventory inventory;
    private final Reputation reputation;
    private final InventoryJobs jobs;
    private @Nullable Orders orders;
    private volatile ProfileText profile;

    Account(
            AccountStart start,
            int ordinal,
            long seed,
            Catalogue catalogue,
            Clock clock,
            Duration jobDuration) {
        this.start = start;
        this.ordinal = ordinal;
        this.seed = seed;
        this.clock = clock;
        this.profile =
                start.isFull()
                        ? ProfileText.generated(seed, ordinal)
                        : ProfileText.ofMany(seed, ordinal, start.username());
        this.collection = new Collection(seed, ordinal, start.collectionSize(), catalogue, clock);
        this.wantlist = new Wantlist(seed, ordinal, start.wantlistSize(), clock);
        this.lists = start.isFull() ? UserLists.of(seed, ordinal, clock.instant()) : List.of();
        this.market = catalogue.market();
        this.population = catalogue.population();
        catalogue.contributors().introduce(ordinal, start.username());
        this.ratings = catalogue.ratings();
        this.inventory =
                new Inventory(seed, ordinal, start.inventorySize(), catalogue, clock.instant());
        this.reputation = Reputation.of(seed, ordinal, start.inventorySize() > 0);
        this.jobs = new InventoryJobs(start.username(), inventory, clock, jobDuration);
        start.collection().forEach(collection::add);
        start.wantlist().forEach(wantlist::add);
    }

    public long id() {
        return FIRST_ID + ordinal;
    }

    /** The position among the accounts, from 0. */
    public int ordinal() {
        return ordinal;
    }

    public String username() {
        return start.username();
    }

    public String email() {
        return start.username() + "@example.com";
    }

    public boolean collectionIsPublic() {
        return start.collectionPublic();
    }

    public boolean wantlistIsPublic() {
        return start.wantlistPublic();
    }

    public Collection collection() {
        return collection;
    }

    /** This user's rating of a release, from 1 to 5; 0 if there is none. */
    public int rating(long release) {
        return collection.rating(release);
    }

    /** Rates a release from 1 to 5; 0 withdraws the rating. */
    public void rate(long release, int rating) {
        collection.rate(release, rating);
        if (rating == 0) {
            ratings.withdraw(release, username());
        } else {
            ratings.vote(release, username(), rating);
        }
    }

    public Wantlist wantlist() {
        return wantlist;
    }

    public List<UserList> lists() {
        return lists;
    }

    /** Listings of this user, those sold in {@link #orders} included. */
    public Inventory inventory() {
        orders();
        return inventory;
    }

    public Reputation reputation() {
        return reputation;
    }

    public InventoryJobs jobs() {
        orders();
        return jobs;
    }

    /** Sales of this user; generated on first use. */
    public synchronized Orders orders() {
        if (orders == null) {
            orders = new Orders(seed, ordinal, id(), username(), inventory, population, clock);
        }
        return orders;
    }

    /** Inventory and orders, for tests. */
    public Shop shop() {
        return new Shop(inventory, orders(), market, clock);
    }

    public ProfileText profile() {
        return profile;
    }

    public void setProfile(ProfileText changed) {
        profile = changed;
    }

    /** The currency in which this user buys and sells. */
    public Currency currency() {
        return profile.currency();
    }
}
