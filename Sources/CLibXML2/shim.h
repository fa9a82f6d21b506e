#ifndef CROSSFOOT_CLIBXML2_SHIM_H
#define CROSSFOOT_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

/* Debian's libxml2 is built with ICU, whose headers clash with the ICU inside Swift's Foundation once a
   module sees both. Nothing here converts encodings, so the fields that this hides are never touched. */
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Whether `count` bytes are the same in two places. */
static inline int crossfootSameBytes(const void *left, const void *right, size_t count) {
  return memcmp(left, right, count) == 0;
}

/* Whether one of `count` bytes is NUL. */
static inline int crossfootHoldsNUL(const void *bytes, size_t count) {
  return memchr(bytes, 0, count) != NULL;
}

#endif
