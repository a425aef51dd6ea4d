/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.Map;

/** The position of a page in its list. */
public record Pagination(int page, int pages, int perPage, int items, Map<String, String> urls) {}
