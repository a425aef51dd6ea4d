/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.account;

import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.sandbox.catalogue.Catalogue;
import java.time.Clock;

/** A user with all that is theirs. */
public final class Account {

    private static final long FIRST_ID = 1_655_001;

    private final SandboxAccount start;
    private final long id;
    private final Collection collection;
    private volatile ProfileText profile;

    Account(SandboxAccount start, int ordinal, long seed, Catalogue catalogue, Clock clock) {
        this.start = start;
        this.id = FIRST_ID + ordinal;
        this.profile = ProfileText.generated(seed, ordinal);
        this.collection = new Collection(seed, ordinal, start.collectionSize(), catalogue, clock);
    }

    public long id() {
        return id;
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

    public ProfileText profile() {
        return profile;
    }

    public void setProfile(ProfileText changed) {
        profile = changed;
    }
}
