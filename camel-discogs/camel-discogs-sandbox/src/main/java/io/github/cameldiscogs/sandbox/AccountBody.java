/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import java.util.List;

/** A user as the body of a request, or as an object of a file. */
final class AccountBody {

    static final List<AdminField> FIELDS =
            List.of(
                    AdminField.text("username", "must differ from the others").needed(),
                    AdminField.text("token", "personal access token; none if absent"),
                    AdminField.numbers("collection", "releases in the collection, one a copy"),
                    AdminField.number(
                            "collection_size",
                            "generated copies in the collection, default 250, with collection 0"),
                    AdminField.flag("private_collection", "whether others do not see it"),
                    AdminField.numbers("wantlist", "releases wanted"),
                    AdminField.number(
                            "wantlist_size",
                            "generated releases in the wantlist, default 60, with wantlist 0"),
                    AdminField.flag("private_wantlist", "whether others do not see it"),
                    AdminField.number("inventory_size", "listings, default 40"));

    private AccountBody() {}

    /**
     * @throws IllegalArgumentException if a value is not allowed
     */
    static SandboxAccount read(AdminCall call) {
        var account = SandboxAccount.named(call.text("username").orElseThrow());
        account = call.text("token").map(account::withToken).orElse(account);
        account = call.optionalNumbers("collection").map(account::withCollection).orElse(account);
        account = call.number("collection_size").map(account::withCollectionSize).orElse(account);
        account = call.optionalNumbers("wantlist").map(account::withWantlist).orElse(account);
        account = call.number("wantlist_size").map(account::withWantlistSize).orElse(account);
        account = call.number("inventory_size").map(account::withInventorySize).orElse(account);
        account = call.flag("private_collection") ? account.withPrivateCollection() : account;
        return call.flag("private_wantlist") ? account.withPrivateWantlist() : account;
    }
}
