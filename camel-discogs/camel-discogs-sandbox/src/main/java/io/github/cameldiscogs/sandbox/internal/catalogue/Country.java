/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** A country where music comes from, with its name on releases of a year. */
enum Country {
    US("US", Language.ENGLISH),
    UK("UK", Language.ENGLISH),
    GERMANY("Germany", Language.GERMAN),
    FRANCE("France", Language.FRENCH),
    JAPAN("Japan", Language.JAPANESE),
    ITALY("Italy", Language.ITALIAN),
    NETHERLANDS("Netherlands", Language.DUTCH),
    CANADA("Canada", Language.ENGLISH),
    SPAIN("Spain", Language.SPANISH),
    AUSTRALIA("Australia", Language.ENGLISH),
    SWEDEN("Sweden", Language.SWEDISH),
    RUSSIA("Russia", Language.RUSSIAN),
    BRAZIL("Brazil", Language.PORTUGUESE),
    POLAND("Poland", Language.POLISH),
    SERBIA("Serbia", Language.SERBOCROATIAN),
    BELGIUM("Belgium", Language.DUTCH),
    AUSTRIA("Austria", Language.GERMAN),
    SWITZERLAND("Switzerland", Language.GERMAN),
    JAMAICA("Jamaica", Language.ENGLISH),
    ARGENTINA("Argentina", Language.SPANISH),
    MEXICO("Mexico", Language.SPANISH),
    PORTUGAL("Portugal", Language.PORTUGUESE),
    NIGERIA("Nigeria", Language.WESTAFRICAN),
    GHANA("Ghana", Language.WESTAFRICAN);

    private static final int LAST_YEAR_OF_UNIONS = 1991;

    private static final Weighted<Country> ANYWHERE =
            Weighted.of(290, US)
                    .and(140, UK)
                    .and(106, GERMANY)
                    .and(66, FRANCE)
                    .and(64, JAPAN)
                    .and(52, ITALY)
                    .and(44, NETHERLANDS)
                    .and(30, CANADA)
                    .and(28, SPAIN)
                    .and(24, AUSTRALIA)
                    .and(24, SWEDEN)
                    .and(18, RUSSIA)
                    .and(14, BRAZIL)
                    .and(14, POLAND)
                    .and(10, SERBIA)
                    .and(16, BELGIUM)
                    .and(8, AUSTRIA)
                    .and(8, SWITZERLAND)
                    .and(2, JAMAICA)
                    .and(6, ARGENTINA)
                    .and(6, MEXICO)
                    .and(4, PORTUGAL)
                    .and(2, NIGERIA)
                    .and(2, GHANA);

    private static final Weighted<Country> OF_REGGAE =
            Weighted.of(28, JAMAICA)
                    .and(30, UK)
                    .and(20, US)
                    .and(8, GERMANY)
                    .and(8, FRANCE)
                    .and(3, NETHERLANDS)
                    .and(3, CANADA);

    private static final Weighted<Country> OF_LATIN =
            Weighted.of(30, BRAZIL)
                    .and(22, US)
                    .and(16, SPAIN)
                    .and(14, MEXICO)
                    .and(12, ARGENTINA)
                    .and(6, FRANCE);

    private static final Weighted<Country> OF_BLUES =
            Weighted.of(70, US).and(14, UK).and(6, GERMANY).and(5, FRANCE).and(5, NETHERLANDS);

    private static final Weighted<Country> OF_HIP_HOP =
            Weighted.of(48, US)
                    .and(12, FRANCE)
                    .and(12, GERMANY)
                    .and(10, UK)
                    .and(5, JAPAN)
                    .and(4, POLAND)
                    .and(4, SPAIN)
                    .and(3, RUSSIA)
                    .and(2, CANADA);

    private final String name;
    private final Language language;

    Country(String name, Language language) {
        this.name = name;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** Where a genre is played, with weights. */
    static Weighted<Country> of(String genre) {
        return switch (genre) {
            case "Reggae" -> OF_REGGAE;
            case "Latin" -> OF_LATIN;
            case "Blues" -> OF_BLUES;
            case "Hip Hop" -> OF_HIP_HOP;
            default -> ANYWHERE;
        };
    }

    /** Its name on a release of that year: some were parts of others. */
    String in(int year) {
        boolean union = year <= LAST_YEAR_OF_UNIONS;
        return switch (this) {
            case RUSSIA -> union ? "USSR" : name;
            case SERBIA -> union ? "Yugoslavia" : name;
            default -> name;
        };
    }

    /** Its name today. */
    String today() {
        return name;
    }

    boolean isEuropean() {
        return switch (this) {
            case UK,
                    GERMANY,
                    FRANCE,
                    ITALY,
                    NETHERLANDS,
                    SPAIN,
                    SWEDEN,
                    BELGIUM,
                    AUSTRIA,
                    SWITZERLAND,
                    PORTUGAL ->
                    true;
            default -> false;
        };
    }
}
