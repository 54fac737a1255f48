// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.json;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.FLAG;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.util.List;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.CableField;
import org.cablesearch.query.SuggestField;

/** The fields, dimensions and suggestions that there are. */
public final class FieldsJson {

    private static final Table<CableField> FIELD = Table.of(
            row("name", TEXT, CableField::toString, "its name in a query"),
            row("suggestions", orNull(TEXT), CableField::suggestions, "the name of the suggestions for it"));

    private static final Table<Dimension> DIMENSION = Table.of(
            row("name", TEXT, Dimension::toString, "its name in a request"),
            row("title", TEXT, Dimension::title, "its title"),
            row("time", FLAG, Dimension::isTime, "whether its values are times"));

    private static final Table<SuggestField> SUGGESTION = Table.of(
            row("name", TEXT, SuggestField::toString, "their name in a request"),
            row("title", TEXT, SuggestField::title, "their title"));

    private static final Table<FieldsJson> TABLE = Table.of(
            row("fields", list(FIELD), all -> CableField.named(), "the fields of a query"),
            row("dimensions", list(DIMENSION), all -> List.of(Dimension.values()), "the dimensions of facets"),
            row("suggestions", list(SUGGESTION), all -> List.of(SuggestField.values()), "what can be suggested"));

    private FieldsJson() {}

    /** All of them, as one object. */
    public static String json() {
        return TABLE.json(new FieldsJson());
    }
}
