package org.urtext.origin;

import java.util.List;

/** Hears one kind of declaration. Implementations are immutable and answer in document order. */
interface DeclarationReader {

  List<Declaration> read(Transcript transcript);
}
