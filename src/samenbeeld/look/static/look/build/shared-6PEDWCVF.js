import{a,b}from"./shared-OQEGQ2R7.js";import"./shared-R4ECDMOB.js";import"./shared-GLACVWCG.js";export{a as Outside,b as toldInWords};
