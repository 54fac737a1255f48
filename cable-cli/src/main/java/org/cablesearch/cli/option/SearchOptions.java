// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.option.CheckedSearch;
import org.cablesearch.query.internal.option.InvalidOptionException;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.SearchOption.Takes;
import org.cablesearch.query.internal.option.UsualSearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The options of a search that a command mixes in, each as {@link SearchOption} describes it. */
@Command
public final class SearchOptions {

    private static final Map<SearchOption, String> SHORT_NAMES = Map.of(SearchOption.LIMIT, "-n");

    /** For checking a value while the command line is read. */
    private static final SearchRequest EVERYTHING = SearchRequest.of(CableQuery.all());

    private final Map<SearchOption, OptionSpec> options = new EnumMap<>(SearchOption.class);

    /** Only the command has it: the page must not read the files that a browser names. */
    private final OptionSpec synonyms = OptionSpec.builder("--synonyms")
            .paramLabel(SynonymsFile.LABEL)
            .description(SynonymsFile.HELP)
            .type(String.class)
            .build();

    /** @param offered which options the command has */
    public SearchOptions(Predicate<SearchOption> offered) {
        Arrays.stream(SearchOption.values()).filter(offered).forEach(option -> options.put(option, spec(option)));
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        options.values().forEach(command::addOption);
        command.addOption(synonyms);
    }

    private static OptionSpec spec(SearchOption option) {
        List<String> names = new ArrayList<>();
        if (SHORT_NAMES.containsKey(option)) {
            names.add(SHORT_NAMES.get(option));
        }
        names.add("--" + option);
        OptionSpec.Builder spec =
                OptionSpec.builder(names.toArray(String[]::new)).description(option.help());
        if (option.takes() == Takes.NOTHING) {
            return spec.type(boolean.class).build();
        }
        spec.paramLabel(option.label())
                .completionCandidates(option.choices())
                .converters(text -> Choices.converted(text, value -> checked(option, value)));
        return option.takes() == Takes.ONE
                ? spec.type(String.class).build()
                : spec.type(List.class).auxiliaryTypes(String.class).build();
    }

    private static String checked(SearchOption option, String value) {
        option.applyTo(EVERYTHING, value);
        return value;
    }

    /** The request with these options, and with the usual time limit unless they set one. */
    public SearchRequest applyTo(SearchRequest plain) {
        SearchRequest request = plain.deadline(UsualSearch.TIME_LIMIT);
        for (String file : given(synonyms.<Object>getValue())) {
            request = request.synonyms(SynonymsFile.read(Path.of(file)));
        }
        for (SearchOption option : options.keySet()) {
            for (String value : given(option)) {
                request = option.applyTo(request, value);
            }
        }
        try {
            CheckedSearch.requireComplete(request);
        } catch (InvalidOptionException e) {
            throw CommandException.wrongUse(String.valueOf(e.getMessage()));
        }
        return request;
    }

    /** Answers a request. A wrong cursor is wrong use, and so is a selected value that no cable has. */
    public static SearchResults answer(CableSearcher searcher, SearchRequest request) throws IOException {
        try {
            return CheckedSearch.answer(searcher, request);
        } catch (InvalidOptionException e) {
            throw CommandException.wrongUse(
                    (e.option() == SearchOption.AFTER ? "--" + e.option() + ": " : "") + e.getMessage());
        }
    }

    /** The message for a query that took longer than its time limit. */
    public String expired(String what) {
        String usual = String.valueOf(UsualSearch.TIME_LIMIT.toSeconds());
        String limit = given(SearchOption.TIMEOUT).stream().findFirst().orElse(usual);
        boolean hasUnit = Character.isLetter(limit.charAt(limit.length() - 1));
        return "cables: " + what + " took longer than " + limit + (hasUnit ? "" : " s")
                + ", so its hits and counts are incomplete; allow more time with --timeout SECONDS";
    }

    private List<String> given(SearchOption option) {
        OptionSpec spec = options.get(option);
        return spec == null ? List.of() : given(spec.<Object>getValue());
    }

    private static List<String> given(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> several -> several.stream().map(String.class::cast).toList();
            case Boolean isSet -> isSet ? List.of("") : List.of();
            default -> List.of(value.toString());
        };
    }
}
