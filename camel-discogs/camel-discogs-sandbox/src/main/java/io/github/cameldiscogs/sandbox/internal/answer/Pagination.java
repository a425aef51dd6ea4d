/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.Map;

/** Where a page stands among all pages. */
public record Pagination(int page, int pages, int perPage, int items, Map<String, String> urls) {}
