/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Collection;
import java.util.stream.LongStream;

record UsersCollection(Collection collection) implements SandboxCollection {
    @Override
    public int size() {
        return collection.size();
    }

    @Override
    public LongStream instanceIds() {
        return collection.instanceIds();
    }

    @Override
    public long add(long releaseId) {
        return collection.add(releaseId);
    }

    @Override
    public long add(long releaseId, int folderId) {
        return collection.add(releaseId, folderId);
    }

    @Override
    public boolean remove(long instanceId) {
        return collection.remove(instanceId);
    }

    @Override
    public int createFolder(String name) {
        return collection.createFolder(name);
    }
}
