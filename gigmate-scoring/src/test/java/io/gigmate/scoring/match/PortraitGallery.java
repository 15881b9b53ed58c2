package io.gigmate.scoring.match;

import io.gigmate.core.prospect.Prospect;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Prospects in the forms in which they are compared. */
final class PortraitGallery {
  private PortraitGallery() {}

  static Portrait[] of(List<Prospect> prospects) {
    List<Prospect> ordered = prospects.stream().sorted(Comparator.comparing(Prospect::id)).toList();
    Portrait[] portraits = new Portrait[ordered.size()];
    Arrays.setAll(portraits, i -> new Portrait(i, ordered.get(i)));
    Commonness commonness = new Commonness(portraits.length);
    Arrays.stream(portraits).forEach(portrait -> portrait.count(commonness));
    Arrays.stream(portraits).forEach(portrait -> portrait.weigh(commonness));
    return portraits;
  }
}
