package io.gigmate.core.autonomy;

/**
 * One setting that changes.
 *
 * @param setting which
 * @param from its written form before
 * @param to its written form after
 */
public record SettingChange(Setting setting, String from, String to) {
  /** Answers whether it lets more happen without a person. */
  public boolean loosens() {
    return setting.loosens(from, to);
  }

  @Override
  public String toString() {
    return setting.code() + ": " + from + " to " + to;
  }
}
