#ifndef CROSSFOOT_CLIBARCHIVE_SHIM_H
#define CROSSFOOT_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
