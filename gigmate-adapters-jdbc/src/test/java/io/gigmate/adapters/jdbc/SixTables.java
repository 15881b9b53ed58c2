package io.gigmate.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The six tables that other programs know by name stand, with what those expect of them. */
interface SixTables {
  Map<String, List<String>> HELD =
      Map.of(
          "ai_lead_prospects",
          List.of("score", "status", "source", "email", "city", "genres", "explanation"),
          "ai_market_intelligence",
          List.of("kind", "sentiment", "relevance", "source", "title", "summary"),
          "ai_marketing_strategies",
          List.of(
              "strategy_type",
              "target_audience",
              "objective",
              "tactics",
              "channels",
              "projected_roi",
              "estimated_cost",
              "timeline_days",
              "priority",
              "status",
              "confidence"),
          "ai_outreach_campaigns",
          List.of(
              "channel",
              "status",
              "daily_limit",
              "variants",
              "planned",
              "sent",
              "opened",
              "clicked",
              "responded",
              "converted",
              "cost",
              "brought",
              "approved_by"),
          "ai_operations_log",
          List.of("kind", "decision", "rationale", "inputs", "took_ms", "error", "occurred_at"),
          "ai_configuration",
          List.of("config_key", "config_value", "updated_at"));

  Database database();

  @Test
  default void theSixTablesStandUnderTheirNames() {
    HELD.forEach(
        (table, columns) ->
            assertThat(columnsOf(table)).as(table).contains("tenant_id").containsAll(columns));
  }

  private List<String> columnsOf(String table) {
    return database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from " + table + " where 1 = 0")
                    .execute(
                        (statement, context) ->
                            names(statement.get().getResultSet().getMetaData())));
  }

  private static List<String> names(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
