#ifndef CROSSFOOT_CLIBXML2_SHIM_H
#define CROSSFOOT_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

/* Debian's libxml2 is built with ICU, whose headers clash with the ICU inside Swift's Foundation once a
   module sees both. Nothing here converts encodings, so the fields that this hides are never touched. */
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#endif
