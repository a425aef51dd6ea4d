/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Wantlist;
import java.util.stream.LongStream;

record UsersWantlist(Wantlist wantlist) implements SandboxWantlist {
    @Override
    public int size() {
        return wantlist.size();
    }

    @Override
    public LongStream releaseIds() {
        return wantlist.releaseIds();
    }

    @Override
    public void add(long releaseId) {
        wantlist.add(releaseId);
    }

    @Override
    public boolean remove(long releaseId) {
        return wantlist.remove(releaseId);
    }
}
